; Inno Setup 6 recipe. UNTESTED: written from the documentation, not yet run on Windows.
; Build on Windows:  pyinstaller --noconfirm packaging\briefing.spec  and then  iscc packaging\windows\briefing.iss
; The result is dist\briefing-0.1.0-setup.exe. It asks for no administrator.

#define Version "0.1.0"
#define Root "..\.."

[Setup]
AppId={{6B0E5A4E-2C0B-4E57-9B0B-3F3B7B1D6A21}
AppName=Briefing
AppVersion={#Version}
AppPublisher=The Briefing developers
DefaultDirName={autopf}\Briefing
DefaultGroupName=Briefing
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile={#Root}\LICENSE
OutputDir={#Root}\dist
OutputBaseFilename=briefing-{#Version}-setup
SetupIconFile={#Root}\build\briefing.ico
UninstallDisplayIcon={app}\briefing-gui.exe
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"

[Files]
Source: "{#Root}\dist\briefing\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Briefing"; Filename: "{app}\briefing-gui.exe"

[Registry]
; HKA is the user's part of the registry, or the machine's when installed for everybody.
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueData: "org.briefing.Briefing"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-briefing+json"
Root: HKA; Subkey: "Software\Classes\org.briefing.Briefing"; ValueType: string; ValueData: "Briefing"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\org.briefing.Briefing\DefaultIcon"; ValueType: string; ValueData: "{app}\briefing-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\org.briefing.Briefing\shell\open\command"; ValueType: string; ValueData: """{app}\briefing-gui.exe"" ""%1"""

[Run]
Filename: "{app}\briefing-gui.exe"; Description: "{cm:LaunchProgram,Briefing}"; Flags: nowait postinstall skipifsilent
