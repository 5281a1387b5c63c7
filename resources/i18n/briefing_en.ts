<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n briefing</numerusform>
            <numerusform>%n briefings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message numerus="yes">
        <source>You said that %n match(es) are not the same stat.</source>
        <translation>
            <numerusform>You said that %n match is not the same stat.</numerusform>
            <numerusform>You said that %n matches are not the same stat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Curation</name>
    <message numerus="yes">
        <source>Keep %n Figure(s)</source>
        <translation>
            <numerusform>Keep %n Figure</numerusform>
            <numerusform>Keep %n Figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureBar</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message numerus="yes">
        <source>%n decision(s) left.</source>
        <translation>
            <numerusform>%n decision left.</numerusform>
            <numerusform>%n decisions left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryActs</name>
    <message numerus="yes">
        <source>%n out of the library.</source>
        <translation>
            <numerusform>%n out of the library.</numerusform>
            <numerusform>%n out of the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n file(s) are not where they were.</source>
        <translation>
            <numerusform>%n file is not where it was.</numerusform>
            <numerusform>%n files are not where they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n file(s) are not where they were.</source>
        <translation>
            <numerusform>%n file is not where it was.</numerusform>
            <numerusform>%n files are not where they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatsDialog</name>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n briefing</numerusform>
            <numerusform>%n briefings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message numerus="yes">
        <source>%n in sight</source>
        <translation>
            <numerusform>%n in sight</numerusform>
            <numerusform>%n in sight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>%n figure(s) cannot be printed until you say where they stand.</source>
        <translation>
            <numerusform>%n figure cannot be printed until you say where it stands.</numerusform>
            <numerusform>%n figures cannot be printed until you say where they stand.</numerusform>
        </translation>
    </message>
</context>
</TS>
