"""German nouns by how they make their plural, since no ending tells: Betten, Klagen, Bahnen.

A compound goes like its last part: Armbanduhren like Uhren. Spelt in small letters.
"""

from __future__ import annotations

_SAME = """
abgeordneter adler akademiker angreifer anhänger anleger anwohner arbeiter arbeitgeber arbeitnehmer artikel autofahrer
balken bauarbeiter becher beitragszahler bergarbeiter besen besitzer besucher betreiber betreuer betrüger bewerber
bewohner bomber braten brunnen brötchen busfahrer bäcker büffel bürger bürgergeldempfänger chemiker computer container
dampfer deckel drachen eber ehrenamtler eigentümer eimer einwohner einzelhändler eisen empfänger erreger erzieher esel
fahrer falter fehler fenster fernseher finger fischer flieger flugbegleiter flügel forscher fußgänger gastgeber
gebäude gegner gemälde gewinner gläubiger gramm grundeigentümer gärtner gürtel hamburger hamster handwerker haufen
hebel hektar helfer helikopter hubschrauber händler höfler hörnchen igel informatiker jagdflieger jäger kanzler
karpfen kater keller kicker kilogramm kilometer kindergärtner kissen kläger knochen koffer kreditnehmer kreuzer
krieger kuchen kutter käfer kämpfer kästchen käufer körper künstler landarbeiter laster leben lehrer leiharbeiter
leistungsempfänger leser liter lokführer läufer löffel makler maler manager maurer mediziner meister messer meter
metzger mieter minister mitarbeiter monster musiker muster mädchen nutzer opfer ordner panzer partner pendler pfarrer
pfeiler pfleger pförtner physiker pilger planer politiker posten prediger priester prozent prüfer pullover päckchen
radfahrer rahmen raucher rechner redner reiter rentner retter richter ritter rochen roller rollstuhlfahrer sammler
schalter schlepper schlüssel schotter schreiben schuldner schwarzfahrer schwimmer schüler segel segler semester sender
sessel siedler sieger sozialarbeiter spanier sparer spender spiegel spieler sportler sprecher springer statistiker
stecker stempel steuerzahler stiefel streifen stückchen sänger tanker taucher taxifahrer techniker teilnehmer teller
tempel terrorhelfer tiger tiroler tischler titel trainer transporter treffen treffer trimester tropfen träger tunnel
turner täter unternehmen urlauber verbraucher verbrechen verbrecher verfahren verkäufer vermieter versicherer
verteidiger vertreter viertel vorhaben vormieter wagen wanderer winkel wissenschaftler wunder wächter wähler wärter
würfel zeichen zeiger zentner zerstörer zettel ziegel zimmer zirkel zugbegleiter zugführer zuschauer zusteller
zylinder zähler züchter zünder
"""
"""Plural like the singular."""

_N = """
komplize genosse insasse schneekanone zipfelmütze pipette serviette gabe wabe
abgabe absage ader adresse affe akte aktie allergie ameise analyse anfrage anklage anlage anleihe annahme anzeige
apotheke arbeitsstelle archäologe arterie attacke aufgabe auflage aufnahme aufsage auge ausgabe auslage ausnahme
aussage autobombe bakterie ballade banane bande bankfiliale baracke barke barriere base batterie baustelle beere
beilage berufsschule bewährungsstrafe biene biographie biologe birke birne bitte blase blume bluse bohne bombe bote
branche brigade brille brite brücke buche buchstabe bude bulgare bulle böe börse büchse bühne bürde bürste chance
chemikalie chinese courage dame dauerkarte debatte decke demagoge demokratie diagnose diebesbande diele diözese dose
droge drohne druse dusche däne düse ebene ecke ehe eiche einlage einnahme eintrittskarte elfe ellipse ente epidemie
erbe erle ernte esche etage experte expertise fahne fahrschule falke falle familie farbe farce fassade fee feige feile
felge ferse feste festnahme fichte figurine filiale finne flagge flamme flasche fliege fliegerbombe fliese flinte
flotte flüchtlingsfamilie folge fontäne frage franzose fregatte freiheitsstrafe fritte fuge fuhre funke fähre galerie
garage garde garderobe gasse gatte gedanke gefängnisstrafe geldstrafe gemeinde genosse geologe gerade gerte geschichte
gesichtsmaske geste gitarre glaube glocke grafikkarte granate grenze grieche grippe grube grundschule gruppe größe
gurke haftstrafe halle haltestelle harfe hase haufe hebamme hecke heide hemisphäre hilfe hirte hitzewelle hochschule
hose hymne höhle hülle hürde hütte idee industrie initiative inobhutnahme insasse ire jacke jahreskarte junge kabine
kamille kanone kante kapelle kappe karaffe kardiologe karosse karotte karriere karte kaserne kasse katastrophe
kategorie katze kehle kerze kette kirche kirsche kiste klage klasse klaue klinge klinke klippe kneipe knolle kohle
koje kollege kolonie kolonne kommode komödie konserve kopie kralle kreditkarte krippe krise kroate krone kröte kufe
kulisse kunde kuppe kurve küche küste lampe landkarte lanze laterne latte laube lawine legende lehre lehrstelle leiche
leine leiste leitplanke lerche leuchte libanese liebe liege linde linie linse lippe liste locke luke lunge lupe lärche
löwe lücke lüge marke masche maschine maske matratze matte maßnahme medaille meile melodie melone menge messe methode
meute miene miete mieze milbe mine minute mitte mode monarchie mordanklage motte musikschule märe möwe mücke mühle
müllkippe münze mütze nachfrage nachkomme nachnahme name narbe nase niederlage niere nonne note notlage oase ochse
odyssee ohrfeige olive orange orgie palette palme panne pappe parade parole partie parzelle passage pastete pause
periode perle pfanne pfeife pflaume pfote pfütze phase pille pirouette piste pistole plage plakette planke planstelle
plantage platte pleite pole police pomade posaune posse premiere presse prise probe prognose prothese prämie prärie
prüfungsfrage psychologe pumpe puppe pyramide pädagoge quelle quote rabe rache rakete rampe rasse rate ratte raupe
realschule rede reihe reise reliquie rente reserve ressource revolte ribbe riege rinne rippe ritze robbe robe rolle
rose rosine route routine ruine rumäne runde russe rutsche rübe sache sage salbe salve sanktionsliste schabe schale
schande scheibe schelle schenke scherbe schere scheune schicke schiene schlampe schlange schleife schleuse schnalle
schnecke schneise schokolade schote schotte schranke schraube schule schusswaffe schusswunde schwalbe schwede schwelle
schwimmweste schöffe schürze schütze seele seemine seite sekte sekunde serbe serie seuche silbe sirene sitte skizze
slowake sohle sonne sorge sorte soziologe soße spalte spange sparte speicherkarte speise spende sperre spinne spitze
sprache sprachschule spritze sprosse spule stange statue staude stelle stichwunde stiege stimme strafe stratege straße
strebe strecke streife strophe stube studie stufe stunde stätte stütze suche sudanese summe suppe synagoge szene säge
säule tabelle tablette tageskarte tankstelle tanne tasche tasse taste taube taufe technologie teilnahme theke theologe
theorie these tiefe tiefgarage tinte tomate tonne torte trage tragödie tranche traube treppe tretmine trompete trophäe
truhe truppe träne tscheche tube turbine türe türke tüte umfrage unterlage unze urkunde urne vase vene violine
virologe vitrine vorgabe vorhersage vorlage waage wabe wache waffe wahlurne wange wanne ware warze waschmaschine weide
weile weise welle welpe wende wespe weste wette wiege wiese wille windböe windhose witwe woche wolke wolle wunde wüste
zange zapfsäule zecke zehe zeile zelle zeuge ziege zigarette zinke zitrone zone zulage zunahme zunge zusage übernahme
"""
"""Plural with -n."""

_ADJECTIVAL = """
junge
abgeordnete abtrünnige adelige adlige alleinerziehende alleinstehende angehörige angeklagte angeschuldigte angestellte
anwesende arbeitslose asylsuchende aufständische auszubildende beamte bedienstete befragte behinderte bekannte
beschuldigte beschäftigte betroffene blinde delegierte demonstrierende deutsche drogensüchtige eingeschlossene
erwachsene evakuierte festgenommene forschende freiwillige gefangene geflüchtete gehörlose geimpfte genesene gesandte
geschworene geschädigte getötete gläubige grüne heilige hilfesuchende hinterbliebene industrielle infizierte
inhaftierte intellektuelle jugendliche konservative kranke kriminelle lehrende liberale linke minderjährige obdachlose
oppositionelle pflegebedürftige pflegende prominente radikale reisende schutzsuchende schwangere schwerbehinderte
selbstständige staatsbedienstete stimmberechtigte streikende studierende süchtige teilnehmende tote verdächtige
verletzte vermisste versicherte verstorbene vertraute vertriebene verurteilte verwandte verwundete volljährige
vorsitzende wahlberechtigte wohnungslose zugereiste überlebende
"""
"""Adjectives that are nouns: 27 Verletzte, mit 27 Verletzten."""

_EN = """
schicht wirtschaft
abonnent absicht absolvent abtei adressat advokat agent akrobat aktion analphabet anschrift ansicht anstalt antwort
arbeit architekt armbanduhr art artist assistent asteroid athlet auktion aussicht autobahn automat autor badeanstalt
bahn bandit bett bildungseinrichtung brauerei buchung bäckerei bär bücherei bürokrat christ datei demokrat demonstrant
diamant diplomat direktor dirigent diskussion doktor doktorand dozent druckerei ehrung eigenschaft einheit elefant
emigrant explosion fabrik fabrikant fahrt faktor fassung favorit form fotograf fracht fraktion frau frist front
funktion führung fürst geburt gebühr gefahr gegend gemeinschaft generation generator geschwulst gesellschaft gestalt
gewalt gewerkschaft gigant gleichung graf grafik gärtnerei haftanstalt handlung held hemd herr hochzeit idiot
immigrant infektion informant innovation inspektion inspektor institution intendant investition investor jacht jagd
journalist jurist justizvollzugsanstalt kadett kamerad kandidat kapitalist kartei katholik klient klinik komet
kommandant kommission komponist konferenz konfession konkurrent konstruktion konsument konzession korrektur
korrespondent kosmonaut kreatur kritik kultur kur kündigung landebahn landschaft last leidenschaft leistung lektion
lektor leopard lesung lieferant lieferung literat lizenz mahlzeit mandant mannschaft mark meinung mensch metzgerei
migrant miliz minderheit mission molkerei monarch monitor moschee motor museumsbahn musikant nachbar nachricht nation
natur norm ohr operation optimist option organisation paragraf partei passant patient pension person pfarrei pflicht
pilot planet plattform poet politik polizist position post praktikant predigt prinz produktion produzent professor
projektor prophet protestant provinz prozession prozessor präfektur präsentation präsident prüfung qualität quittung
radiostation reaktion reaktor rechnung redaktion referent reform regent region rekrut rektor religion rennbahn
reparatur repräsentant republik residenz resolution revolution rezensent saat sammlung sanktion satellit schicht
schlacht schlucht schlägerei schrift schuld see seilbahn sektion sektor senator sensation sensor simulant sitzung
soldat spezialist spur staat startbahn station statist statistik stiftung stornierung straßenbahn struktur strömung
student störung tat temperatur tendenz terrorist tourist tradition traktor transaktion transformator transistor tumor
turmuhr tutor tyrann tür uhr universität unterschrift variation vegetation verbindung version vision vogtei wahl welt
werft wirtschaft wohnung zahl zar zeit zeitschrift zeitung ziegelei zivilisation zutat zyklist ökonom übung
"""
"""Plural with -en."""

_E = """
aal abend abgas abschnitt ahorn akt akteur aktionär alarm amateur angebot anteil apparat arbeitstag argument arm
attentat aufenthalt auftritt austritt ballett bankett bauwerk befehl begriff bein beispiel beitritt bereich berg
bergwerk bericht beruf bescheid bestandteil besteck besuch betrieb beweis bezirk bier bleistift blick blitz boot
boykott brief brot defekt dekan dekret delfin delikt dieb dienst ding distrikt dokument dolch dom duett effekt eid
eintritt element emblem erfolg ersatzteil erstling exemplar experiment export extrem fabrikat fahrzeug feiertag feind
fest feuerwerk film fisch fleck flugzeug flüchtling format formular freund friseur frisör frühling fund fundament
funkgerät funktionär gebet gebiet gebot gedicht gefecht gefäß geleis gelenk gericht gerät gerücht geschenk geschoss
geschäft gesetz gespräch getränk gewehr gewicht gewinn gewächs gleis grad haar hai halm handwerkszeug hecht heft heim
herbst herd hering hilfswerk hinweis hirsch hotelier huf hund häftling impfstoff import impuls ingenieur institut
instrument jahr jahrestag jahrhundert jahrzehnt juwelier kabarett kabinett kamel kapitän keks kern kiosk klavier knie
kollektiv kommentar kommissar kompass konflikt konsul kontinent kontrakt kontrast kontrolleur konzept konzern konzert
kraftwerk kredit kreis krieg krokodil kunstwerk kurier kurs labor lachs laufwerk lehrling liebling lineal lokal los
luchs magazin magnet mal mandat maß medikament meer meineid merkmal metall mikrofon militär milliardär millionär
minarett mineral mobiltelefon molekül moment monat mond monteur monument mord motiv netz netzwerk neuling notar objekt
offizier ohrring organ ork orkan ort paar paket papier parlament passagier patent patron pelz pfad pfeil pferd pfund
pilz plakat podest porträt preis prinzip problem produkt profil programm projekt protest protokoll prozent prozess
punkt quartal quartett quartier quintett reaktionär redakteur regal regisseur reh reich reiz rekord relikt resultat
revier rezept ring ritt roman ruf rücktritt salat schaf schein scheit schicksal schiff schmetterling schnitt schritt
schuh schwein segment seil sekretär sieg signal sinn sitz skandal skelett spediteur sperling spiel spielzeug spion
stahlwerk standpunkt stein stern stift stil stockwerk stoff streik streit strich stück subjekt substrat symbol symptom
system sägewerk säugling tag talent teich teil telefon teppich termin test text thron tier tisch tod tor transport
tritt triumph tross tumult turnier ungetüm unterschied urlaubstag urteil ventil verbot verdienst verein vergleich
verhandlungstag verhör verlag verlies verlust versuch verweis veteran viadukt visionär vorort vorteil wahltag wal
wasserwerk weg wein werk werktag werkzeug wert wirt witz zelt ziel zweck zweig zwilling
"""
"""Plural with -e."""

_UMLAUT_E = """
absatz abschuss abstand absturz abzug anfall anfang angriff anhang anlass anlauf ansatz anschlag anspruch antrag
anwalt anzug arbeitsplatz arzt ast auflauf aufsatz aufstand auftrag aufwand ausbruch ausdruck ausfall ausflug ausgang
ausschuss ausstand auszug axt bach bahnhof ball bank bart bauch baum beitrag bestand betrag bischof brand brauch braut
bruch brust chor damm dampf darm diebstahl duft durchbruch durchgang einbruch eindruck einfall eingang einsatz
einspruch einwand entwurf erdstoß erlass ertrag fachverband fall fang faust floß fluch flug fluss frosch frost fuchs
fuß gang gast gegenstand gehaltsbetrag gruft grund gruß güterzug hahn hals hand hang hauptbahnhof haushaltsplan hof
hut jahrgang kahn kamm kampf kanal kauf kita-platz klang kloß knopf koch kopf korb kraft krampf krankheitsfall kranz
kuh kuss lastzug lauf lehrgang lohn luft lust macht magd markt maus nacht nachtzug naht niederschlag not notfall nuss
palast papst parkplatz pass personenzug pfahl pflock pfropf plan platz rang rat rauchgasstrom raum rock rumpf rundgang
rückstand saal sack sarg satz saum schacht schatz schaum schlag schlauch schluss schrank schuss schwan schwanz schwarm
schwur sitzplatz sohn spaß spielplatz sprung stab stadt stall stamm stand stehplatz stellplatz sterbefall stock stoß
strand strang strauch strauß strom strumpf studiengang studienplatz stuhl sturm sturz störfall sumpf tanz todesfall
ton topf traum turm umsatz umstand umzug unfall verband verkauf verkehrsunfall verlauf verstoß vertrag vorfall vorhang
vorrat vorschlag vorsprung vorstand vorwurf vorzug wand wasserfall wolf wunsch wurf wurm zahn zaun zeitraum zoll
zufall zug zuschlag zuschuss zustand zuwachs zwang
"""
"""Plural with -e and a changed vowel."""

_ER = """
bild brett bundesmitglied ei feld geld gesicht glied gründungsmitglied kind kleid leib licht lied mitglied nest
ratsmitglied rind schild schwert ski vorstandsmitglied weib
"""
"""Plural with -er."""

_UMLAUT_ER = """
amt autohaus bad band blatt buch bundesland dach denkmal dorf einfamilienhaus entwicklungsland fach fachwort fahrrad
fass gasthaus glas grab gras gut haupt haus hausdach hochhaus holz horn huhn irrtum kalb kaufhaus kennwort krankenhaus
kraut lamm land loch mann maul mehrfamilienhaus motorrad nachbarland parkhaus passwort pfand rad rand rathaus reichtum
schimpfwort schloss schwellenland spital sprichwort stichwort tal tuch volk waisenhaus wald windrad wort
"""
"""Plural with -er and a changed vowel."""

_S = """
kai terminal ufo lok mail token tool link chat blog level label trailer
abi airline auto azubi baby balkon ballon bar body bonbon boy büro café camp check chef city clown club code comic
cowboy crew cup deal demo derby detail dj drink e-auto e-bike e-scooter elektroauto event fan feature ferrari festival
foto gag game gin girl handy hit hobby hostel hotel hurrikan interview jeep jet job joystick juso kamera kanu karton
kilo kino kita klub komitee konto krimi lady lama laptop limit lkw lobby lockdown luftballon match mini-job minijob
motel musical müsli nazi neonazi oma opa outlet papa park party pavillon pipeline pizza pkw plateau playoff podcast
pony profi promi radio regime restaurant risiko rowdy saison salon schal scheck schock shop show single slum
smartphone sofa song souvenir squad star start start-up startup steak stopp story stream studi studio t-shirt tablet
tank taxi team ticket tipp tornado trend trick trikot uni video vip waggon website wessi whisky workshop wrack zebra
zoo
"""
"""Plural with -s."""

_UMLAUT = """
acker apfel boden bruder buchladen faden garten graben großmutter großvater hafen hammer kasten kindergarten kloster
laden magen mangel mantel mutter nagel ofen sattel schaden schnabel schwiegervater tochter vater vogel
"""
"""Plural by a changed vowel alone."""

_ODD = """
säle:saal sälen:saal kioske:kiosk parks:park risse:riss lkw:lkw pkw:pkw
adern:ader alben:album altbauten:altbau ampeln:ampel amseln:amsel anbauten:anbau anwältinnen:anwältin
aquarien:aquarium arten:art atlanten:atlas atlasse:atlas aufbauten:aufbau augen:auge autoren:autor banken:bank
basen:basis bauern:bauer bauten:bau bayern:bayer bedürfnisse:bedürfnis bergleute:bergmann betten:bett busse:bus
bussen:bus bänke:bank bären:bär bündnisse:bündnis daten:datum dosen:dosis dramen:drama drogen:droge eheleute:ehepaar
eltern:eltern enden:ende ereignisse:ereignis erfordernisse:erfordernis ergebnisse:ergebnis erlebnisse:erlebnis
erzeugnisse:erzeugnis fachleute:fachmann fackeln:fackel fasern:faser federn:feder felsen:felsen ferien:ferien
feuerwehrleute:feuerwehrmann firmen:firma fossilien:fossil füchsinnen:füchsin gabeln:gabel gefängnisse:gefängnis
geheimnisse:geheimnis generale:general generäle:general geschäftsleute:geschäftsmann geständnisse:geständnis
globen:globus grafen:graf gymnasien:gymnasium gärten:garten gäste:gast hektar:hektar hemden:hemd herren:herr
herzen:herz hindernisse:hindernis iltisse:iltis indizien:indiz insel:insel inseln:insel interessen:interesse
jubiläen:jubiläum jungen:junge kammern:kammer kapseln:kapsel karten:karte kartoffeln:kartoffel kaufleute:kaufmann
kiefern:kiefer konten:konto kosten:kosten krisen:krise kriterien:kriterium kugeln:kugel köchinnen:köchin
kürbisse:kürbis laboratorien:laboratorium landsleute:landsmann leitern:leiter leute:leute lexika:lexikon liter:liter
mandeln:mandel materialien:material mauern:mauer menschen:mensch meter:meter mineralien:mineral
ministerien:ministerium muscheln:muschel museen:museum muskeln:muskel nachbarn:nachbar nadeln:nadel nationen:nation
nerven:nerv neubauten:neubau nummern:nummer ohren:ohr opern:oper orgeln:orgel pizzen:pizza praktika:praktikum
pralinen:praline praxen:praxis prinzen:prinz prinzipien:prinzip razzien:razzia regeln:regel rettungsleute:rettungsmann
rhythmen:rhythmus risiken:risiko rohbauten:rohbau schachteln:schachtel scheuern:scheuer schmerzen:schmerz
schultern:schulter schwestern:schwester schären:schäre schüsseln:schüssel seeleute:seemann seen:see staaten:staat
stadien:stadion steuern:steuer stiefschwestern:stiefschwester studien:studie säue:sau tafeln:tafel themata:thema
themen:thema thesen:these tonnen:tonne trümmer:trümmer typen:typ ungarn:ungar verhältnisse:verhältnis
verzeichnisse:verzeichnis vettern:vetter villen:villa viren:virus visa:visum vokabeln:vokabel windeln:windel
worte:wort wurzeln:wurzel wörter:wort zentren:zentrum zeugen:zeuge zeugnisse:zeugnis ziffern:ziffer zwiebeln:zwiebel
zyklen:zyklus ärztinnen:ärztin ölfelder:ölfeld
"""
"""Plural and singular where no rule tells."""

_VOWELS = (("au", "äu"), ("a", "ä"), ("o", "ö"), ("u", "ü"))


def _changed(word: str) -> str:
    """Change the last vowel that can: Haus, Häus."""
    at = max(word.rfind(plain) for plain, _ in _VOWELS[1:])
    if at > 0 and word[at - 1 : at + 1] == "au":
        return f"{word[: at - 1]}äu{word[at + 1 :]}"
    return word if at < 0 else word[:at] + dict(_VOWELS)[word[at]] + word[at + 1 :]


def _forms() -> dict[str, str]:
    """Return every plural, the dative among them, with its singular."""
    classes = (
        (_SAME, "", False),
        (_N, "n", False),
        (_ADJECTIVAL, "", False),
        (_EN, "en", False),
        (_E, "e", False),
        (_UMLAUT_E, "e", True),
        (_ER, "er", False),
        (_UMLAUT_ER, "er", True),
        (_S, "s", False),
        (_UMLAUT, "", True),
    )
    found: dict[str, str] = {}
    for names, ending, umlaut in classes:
        for name in names.split():
            plural = (_changed(name) if umlaut else name) + ending
            found.setdefault(plural, name)
            if plural[-1] in "elr":
                found.setdefault(f"{plural}n", name)
    for pair in _ODD.split():
        plural, _, name = pair.partition(":")
        found[plural] = name
    return {plural: name.capitalize() for plural, name in found.items()}


PLURALS: dict[str, str] = _forms()
