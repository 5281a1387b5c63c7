<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Briefing</source>
        <translation>À propos de Briefing</translation>
    </message>
    <message>
        <source>No number without its sentence.

Briefing traces and reconciles; it never claims that a source is right. It works offline and sends nothing anywhere.</source>
        <translation>Pas un chiffre sans sa phrase.

Briefing retrace et recoupe&#x202f;; il n’affirme jamais qu’une source dit vrai. Il fonctionne hors ligne et n’envoie rien nulle part.</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>Il s’appuie sur&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New Article…</source>
        <translation>&amp;Nouvel article…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>Enregistrer une co&amp;pie…</translation>
    </message>
    <message>
        <source>Older &amp;Versions…</source>
        <translation>Versions &amp;antérieures…</translation>
    </message>
    <message>
        <source>Paste as New Ar&amp;ticle</source>
        <translation>&amp;Coller comme nouvel article</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Keep as Draft</source>
        <translation>Garder comme brouillon</translation>
    </message>
    <message>
        <source>Rev&amp;ert to the File</source>
        <translation>Re&amp;venir au fichier</translation>
    </message>
    <message>
        <source>Pa&amp;ge Preview</source>
        <translation>Aperçu de la pa&amp;ge</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>Exporter en P&amp;DF…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>PDFs of Several Fi&amp;les…</source>
        <translation>PDF de p&amp;lusieurs fichiers…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Close &amp;Briefing</source>
        <translation>Fermer le &amp;briefing</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy with &amp;Source</source>
        <translation>Copier avec la &amp;source</translation>
    </message>
    <message>
        <source>Copy Card as &amp;Image</source>
        <translation>Copier la carte en &amp;image</translation>
    </message>
    <message>
        <source>&amp;Find in Text</source>
        <translation>Rechercher &amp;dans le texte</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Rechercher le sui&amp;vant</translation>
    </message>
    <message>
        <source>Go to a Nu&amp;mber</source>
        <translation>Aller à un &amp;nombre</translation>
    </message>
    <message>
        <source>Text, Numbers, Commands…</source>
        <translation>Texte, nombres, commandes…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Préf&amp;érences…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Review and Library</source>
        <translation>Vé&amp;rification et bibliothèque</translation>
    </message>
    <message>
        <source>S&amp;earch the Library</source>
        <translation>Chercher dans la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Questions</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>So&amp;urce</translation>
    </message>
    <message>
        <source>Figure &amp;Table</source>
        <translation>&amp;Tableau des chiffres</translation>
    </message>
    <message>
        <source>&amp;Backlight</source>
        <translation>Contre-&amp;jour</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>&amp;Surlignage</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>&amp;Panneau suivant</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Plein écra&amp;n</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>Ar&amp;ticle</translation>
    </message>
    <message>
        <source>&amp;Update Text…</source>
        <translation>Mettre à &amp;jour le texte…</translation>
    </message>
    <message>
        <source>&amp;Lost Figures…</source>
        <translation>Chiffres &amp;perdus…</translation>
    </message>
    <message>
        <source>&amp;Compare With…</source>
        <translation>&amp;Comparer avec…</translation>
    </message>
    <message>
        <source>Compare with the Li&amp;brary</source>
        <translation>Comparer avec la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Kept Stats…</source>
        <translation>Chiffres &amp;gardés…</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>&amp;Chiffres</translation>
    </message>
    <message>
        <source>&amp;Next Figure</source>
        <translation>Chiffre &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Figure</source>
        <translation>Chiffre &amp;précédent</translation>
    </message>
    <message>
        <source>Next to &amp;Review</source>
        <translation>Suivant à &amp;vérifier</translation>
    </message>
    <message>
        <source>Previous to Review</source>
        <translation>Précédent à vérifier</translation>
    </message>
    <message>
        <source>Next &amp;Question</source>
        <translation>&amp;Question suivante</translation>
    </message>
    <message>
        <source>Previous Question</source>
        <translation>Question précédente</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Retenir</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>C&amp;lé</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>&amp;Intitulé…</translation>
    </message>
    <message>
        <source>Nu&amp;mber…</source>
        <translation>&amp;Nombre…</translation>
    </message>
    <message>
        <source>Formul&amp;a…</source>
        <translation>Formule…</translation>
    </message>
    <message>
        <source>Relation…</source>
        <translation>Relation…</translation>
    </message>
    <message>
        <source>Move End</source>
        <translation>Déplacer la &amp;fin</translation>
    </message>
    <message>
        <source>Second &amp;Check…</source>
        <translation>Seconde vérification…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épin&amp;gler</translation>
    </message>
    <message>
        <source>&amp;Unit…</source>
        <translation>&amp;Unité…</translation>
    </message>
    <message>
        <source>Reopen w&amp;ith Encoding</source>
        <translation>Rouvrir avec un a&amp;utre encodage</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>No&amp;te…</translation>
    </message>
    <message>
        <source>E&amp;dit Figure…</source>
        <translation>&amp;Modifier le chiffre…</translation>
    </message>
    <message>
        <source>Move &amp;Start</source>
        <translation>Déplacer le &amp;début</translation>
    </message>
    <message>
        <source>Keep All &amp;Visible</source>
        <translation>Retenir tous les chiffres visi&amp;bles</translation>
    </message>
    <message>
        <source>Same Number &amp;Elsewhere</source>
        <translation>Même n&amp;ombre ailleurs</translation>
    </message>
    <message>
        <source>&amp;Figure from Selected Text</source>
        <translation>Chiffre à partir du te&amp;xte sélectionné</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>R&amp;etour</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>Let &amp;Go</source>
        <translation>Lâc&amp;her</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Graphiques</translation>
    </message>
    <message>
        <source>&amp;Chart from Selected Text or Figures</source>
        <translation>&amp;Graphique à partir de la sélection</translation>
    </message>
    <message>
        <source>&amp;New Chart…</source>
        <translation>&amp;Nouveau graphique…</translation>
    </message>
    <message>
        <source>&amp;Edit Chart…</source>
        <translation>&amp;Modifier le graphique…</translation>
    </message>
    <message>
        <source>&amp;Remove Chart of this Figure</source>
        <translation>&amp;Supprimer le graphique de ce chiffre</translation>
    </message>
    <message>
        <source>Copy Chart as &amp;Image</source>
        <translation>Copier le graphique en &amp;image</translation>
    </message>
    <message>
        <source>Copy Chart as &amp;Text</source>
        <translation>Copier le graphique en &amp;texte</translation>
    </message>
    <message>
        <source>E&amp;xport Chart…</source>
        <translation>E&amp;xporter le graphique…</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Tags and Note of This Briefing…</source>
        <translation>É&amp;tiquettes et note de ce briefing…</translation>
    </message>
    <message>
        <source>Watched &amp;Folders…</source>
        <translation>&amp;Dossiers suivis…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Briefing</source>
        <translation>À &amp;propos de Briefing</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>{figure}: {sentence}</source>
        <translation>{figure}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Printing {done} of {all}…</source>
        <translation>Impression {done} sur {all}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Printing could not be started.</source>
        <translation>L’impression n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>{done} of {all} files were printed to {folder}.</source>
        <translation>{done} fichiers sur {all} imprimés dans {folder}.</translation>
    </message>
    <message>
        <source>Show the Folder</source>
        <translation>Afficher le dossier</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Cards</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Copy Card as Image</source>
        <translation>Copier la carte en image</translation>
    </message>
</context>
<context>
    <name>ChartEditor</name>
    <message>
        <source>New Chart</source>
        <translation>Nouveau graphique</translation>
    </message>
    <message>
        <source>Edit Chart</source>
        <translation>Modifier le graphique</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>as its figures</source>
        <translation>comme ses chiffres</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>These figures share no axis: choose two of one unit.</source>
        <translation>Ces chiffres n’ont pas d’axe commun : choisissez-en deux de même unité.</translation>
    </message>
    <message>
        <source>Part of a whole</source>
        <translation>Part d’un tout</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Pente</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Fourchettes</translation>
    </message>
    <message>
        <source>The text says that one is part of the other.</source>
        <translation>Le texte dit que l’un fait partie de l’autre.</translation>
    </message>
    <message>
        <source>The text takes each from the one before.</source>
        <translation>Le texte tire chacun du précédent.</translation>
    </message>
    <message>
        <source>They count the same.</source>
        <translation>Ils comptent la même chose.</translation>
    </message>
    <message>
        <source>The text tells a change from one to the other.</source>
        <translation>Le texte dit une évolution de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Each has its own date.</source>
        <translation>Chacun a sa date.</translation>
    </message>
    <message>
        <source>Ends or bounds are stated.</source>
        <translation>Des extrêmes ou des bornes sont donnés.</translation>
    </message>
    <message>
        <source>One is smaller, but the text does not say that it is a part.</source>
        <translation>L’un est plus petit, mais le texte ne dit pas qu’il en fait partie.</translation>
    </message>
    <message>
        <source>They count different things: compare with care.</source>
        <translation>Ils comptent des choses différentes : comparez avec prudence.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>&amp;Source line</source>
        <translation>Ligne de &amp;source</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <source>By Size</source>
        <translation>Par taille</translation>
    </message>
    <message>
        <source>As in the Text</source>
        <translation>Comme dans le texte</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show as Table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Copy Chart as Image</source>
        <translation>Copier le graphique en image</translation>
    </message>
    <message>
        <source>Copy Chart as Text</source>
        <translation>Copier le graphique en texte</translation>
    </message>
    <message>
        <source>Export Chart…</source>
        <translation>Exporter le graphique…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>année-mois-jour</translation>
    </message>
    <message>
        <source>When did this article appear?</source>
        <translation>Quand cet article a-t-il paru ?</translation>
    </message>
    <message>
        <source>Stats in common</source>
        <translation>Chiffres en commun</translation>
    </message>
    <message>
        <source>Save &amp;Time Line…</source>
        <translation>Enregistrer la &amp;chronologie…</translation>
    </message>
    <message>
        <source>&amp;Keep as Stat</source>
        <translation>&amp;Garder ce chiffre</translation>
    </message>
    <message>
        <source>Ask &amp;Again ({count})</source>
        <translation>&amp;Reproposer ({count})</translation>
    </message>
    <message>
        <source>Propose again what you said is not the same stat</source>
        <translation>Proposer à nouveau ce que vous avez dit ne pas être le même chiffre</translation>
    </message>
    <message>
        <source>{stat} over time</source>
        <translation>{stat} au fil du temps</translation>
    </message>
    <message>
        <source>Kept as “{stat}”.</source>
        <translation>Gardé sous le nom « {stat} ».</translation>
    </message>
    <message>
        <source>Write the date as 2024-07-14, or 2024-07, or 2024.</source>
        <translation>Écrivez la date ainsi : 2024-07-14, 2024-07 ou 2024.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
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
    <message>
        <source>{number} {label}: your library last said {last} ({source}, {day}).</source>
        <translation>{number} {label} : votre bibliothèque disait en dernier {last} ({source}, {day}).</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>date non précisée</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>Pas le même</translation>
    </message>
    <message>
        <source>The library says nothing of these figures.</source>
        <translation>La bibliothèque ne dit rien de ces chiffres.</translation>
    </message>
    <message>
        <source>No stat is kept yet: compare briefings and keep one from there.</source>
        <translation>Aucun chiffre n’est encore gardé : comparez des briefings et gardez-en un.</translation>
    </message>
    <message numerus="yes">
        <source>You said that %n match(es) are not the same stat.</source>
        <translation>
            <numerusform>Vous avez dit que %n rapprochement n’est pas le même chiffre.</numerusform>
            <numerusform>Vous avez dit que %n rapprochements ne sont pas le même chiffre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>Reproposer</translation>
    </message>
    <message>
        <source>These briefings have no stat in common.</source>
        <translation>Ces briefings n’ont aucun chiffre en commun.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>A refused match was not taken back: {why}.</source>
        <translation>Un rapprochement refusé n’a pas été repris : {why}.</translation>
    </message>
    <message>
        <source>A stat needs a name of at most {most} characters.</source>
        <translation>Un indicateur a besoin d’un nom de {most} caractères au plus.</translation>
    </message>
    <message>
        <source>No figure of “{title}” is called “{words}”: name one of {labels}.</source>
        <translation>Aucun chiffre de « {title} » ne s’appelle « {words} » : nommez l’un de {labels}.</translation>
    </message>
    <message>
        <source>Several figures of “{title}” may be meant: {labels}. Say a longer label.</source>
        <translation>Plusieurs chiffres de « {title} » conviennent : {labels}. Donnez un libellé plus long.</translation>
    </message>
    <message>
        <source>This is no file of a named stat.</source>
        <translation>Ce fichier n’est pas celui d’un indicateur nommé.</translation>
    </message>
    <message>
        <source>This is no named stat of this version of Briefing.</source>
        <translation>Ce n’est pas un indicateur nommé de cette version de Briefing.</translation>
    </message>
    <message>
        <source>This named stat is damaged: {why}.</source>
        <translation>Cet indicateur nommé est endommagé : {why}.</translation>
    </message>
    <message>
        <source>“{name}” has two figures of one briefing.</source>
        <translation>« {name} » a deux chiffres d’un même briefing.</translation>
    </message>
    <message>
        <source>A part is above its whole: {part} ({here}, {day}) of {whole} ({there}, {then}).</source>
        <translation>Une partie dépasse son tout : {part} ({here}, {day}) sur {whole} ({there}, {then}).</translation>
    </message>
    <message>
        <source>A sentence of “{title}” runs over lines.</source>
        <translation>Une phrase de « {title} » court sur plusieurs lignes.</translation>
    </message>
    <message>
        <source>A time line needs the same stat in two briefings or more.</source>
        <translation>Une chronologie demande le même chiffre dans deux briefings au moins.</translation>
    </message>
    <message>
        <source>A total counted since {since} falls from {a} ({first}) to {b} ({last}).</source>
        <translation>Un total compté depuis {since} tombe de {a} ({first}) à {b} ({last}).</translation>
    </message>
    <message>
        <source>The briefings speak different languages: choose those of one.</source>
        <translation>Les briefings sont de langues différentes : choisissez-en d’une seule.</translation>
    </message>
    <message>
        <source>The same number has another bound: “{a}” ({first}), then “{b}” ({last}).</source>
        <translation>Le même nombre a une autre borne : « {a} » ({first}), puis « {b} » ({last}).</translation>
    </message>
    <message>
        <source>The unit changes from {unit} to {other}: {b} is {same}, after {a}.</source>
        <translation>L’unité passe de {unit} à {other} : {b} font {same}, après {a}.</translation>
    </message>
    <message>
        <source>another unit: {number} is {same}</source>
        <translation>autre unité : {number} font {same}</translation>
    </message>
    <message>
        <source>both are counted since {since}</source>
        <translation>les deux se comptent depuis {since}</translation>
    </message>
    <message>
        <source>both count the same: {noun}</source>
        <translation>les deux comptent la même chose : {noun}</translation>
    </message>
    <message>
        <source>both in {unit}</source>
        <translation>les deux en {unit}</translation>
    </message>
    <message>
        <source>both say: {words}</source>
        <translation>les deux disent : {words}</translation>
    </message>
    <message>
        <source>bounded differently: {here} / {there}</source>
        <translation>borné autrement : {here} / {there}</translation>
    </message>
    <message>
        <source>the same source: {source}</source>
        <translation>la même source : {source}</translation>
    </message>
    <message>
        <source>{a} ({first}) and then {b} ({last}): {apart}. Is the unit right?</source>
        <translation>{a} ({first}) puis {b} ({last}) : {apart}. L’unité est-elle juste ?</translation>
    </message>
    <message>
        <source>{here} says {a}, {there} says {b}, both for {day}.</source>
        <translation>{here} dit {a}, {there} dit {b}, à la même date ({day}).</translation>
    </message>
    <message>
        <source>{source} gives {a} and {b} for {day}.</source>
        <translation>{source} donne {a} et {b} à la même date ({day}).</translation>
    </message>
    <message>
        <source>“{before}” ({first}) is now called “{label}” ({last}).</source>
        <translation>« {before} » ({first}) s’appelle désormais « {label} » ({last}).</translation>
    </message>
    <message>
        <source>“{label}” in “{title}” cannot be traced to one sentence.</source>
        <translation>« {label} » dans « {title} » ne se rattache pas à une seule phrase.</translation>
    </message>
    <message>
        <source>“{title}” has no date: say in its Source pane when it appeared.</source>
        <translation>« {title} » n’a pas de date : dites dans son volet Source quand il a paru.</translation>
    </message>
    <message>
        <source>the briefing</source>
        <translation>le briefing</translation>
    </message>
    <message>
        <source>about a million times apart</source>
        <translation>environ un million de fois d’écart</translation>
    </message>
    <message>
        <source>about a thousand times apart</source>
        <translation>environ mille fois d’écart</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>the same number in another unit</source>
        <translation>le même nombre dans une autre unité</translation>
    </message>
</context>
<context>
    <name>Curation</name>
    <message>
        <source>repeats another</source>
        <translation>en répète un autre</translation>
    </message>
    <message>
        <source>not a figure</source>
        <translation>n’est pas un chiffre</translation>
    </message>
    <message>
        <source>other subject</source>
        <translation>autre sujet</translation>
    </message>
    <message>
        <source>too vague</source>
        <translation>trop vague</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>mal lu</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n Figure(s)</source>
        <translation>
            <numerusform>Retenir %n chiffre</numerusform>
            <numerusform>Retenir %n chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows move the edge, with Ctrl by words. Enter when it is right.</source>
        <translation>Les flèches déplacent le bord, mot par mot avec Ctrl. Entrée quand il est juste.</translation>
    </message>
    <message>
        <source>Move Edge</source>
        <translation>Déplacer le bord</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} ignored and gone from its chart. Why?</source>
        <translation>{number}&#xa0;: écarté et retiré de son graphique. Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>{number} ignored. Why?</source>
        <translation>{number}&#xa0;: écarté. Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Give Reason</source>
        <translation>Motiver</translation>
    </message>
    <message>
        <source>“{words}” is not a number.</source>
        <translation>«&#x202f;{words}&#x202f;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Change Number</source>
        <translation>Changer le nombre</translation>
    </message>
    <message>
        <source>Change Bound</source>
        <translation>Changer la borne</translation>
    </message>
    <message>
        <source>Change Unit</source>
        <translation>Changer l’unité</translation>
    </message>
    <message>
        <source>Change What Is Counted</source>
        <translation>Changer ce qui est compté</translation>
    </message>
    <message>
        <source>Change Period</source>
        <translation>Changer la période</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Select the qualifying words in the article first.</source>
        <translation>Sélectionnez d’abord les mots de réserve dans l’article.</translation>
    </message>
    <message>
        <source>Change Qualifiers</source>
        <translation>Changer les réserves</translation>
    </message>
    <message>
        <source>Take What the Text Says</source>
        <translation>Reprendre ce que dit le texte</translation>
    </message>
    <message>
        <source>Keep All &amp;Visible ({count})</source>
        <translation>Retenir tous les chiffres visi&amp;bles ({count})</translation>
    </message>
    <message>
        <source>Same Number &amp;Elsewhere ({count})</source>
        <translation>Même n&amp;ombre ailleurs ({count})</translation>
    </message>
</context>
<context>
    <name>DecisionLog</name>
    <message>
        <source>Decisions ({count})</source>
        <translation>Décisions ({count})</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>{figures}: {answer}</source>
        <translation>{figures} : {answer}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Articles and briefings ({endings});;All files (*)</source>
        <translation>Articles et notes ({endings});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>Où se trouve {name} ?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Second Check</source>
        <translation>Seconde vérification</translation>
    </message>
    <message>
        <source>Who checks? The name stands in the file.</source>
        <translation>Qui vérifie ? Le nom figure dans le fichier.</translation>
    </message>
    <message>
        <source>Keep your changes to “{title}”?</source>
        <translation>Conserver vos modifications de «&#x202f;{title}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>They are not saved in a file yet.</source>
        <translation>Elles ne sont encore enregistrées dans aucun fichier.</translation>
    </message>
    <message>
        <source>Keep as Draft</source>
        <translation>Garder comme brouillon</translation>
    </message>
    <message>
        <source>Keep both saves yours beside it as “{name}”. Replace keeps the other among the older versions.</source>
        <translation>«&#x202f;Garder les deux&#x202f;» enregistre la vôtre à côté sous «&#x202f;{name}&#x202f;». «&#x202f;Remplacer&#x202f;» garde l’autre parmi les versions antérieures.</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>New Article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>Paste or type the text. Its first line is the headline.</source>
        <translation>Collez ou saisissez le texte. Sa première ligne est le titre.</translation>
    </message>
    <message>
        <source>Find the Figures</source>
        <translation>Trouver les chiffres</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>the text</source>
        <translation>le texte</translation>
    </message>
    <message>
        <source>A text of {millions} million letters: this is part {number} of {count}. Figures of the other parts are not counted.</source>
        <translation>Un texte de {millions} million(s) de lettres : voici la partie {number} sur {count}. Les chiffres des autres parties ne sont pas comptés.</translation>
    </message>
    <message>
        <source>Next Part</source>
        <translation>Partie suivante</translation>
    </message>
    <message>
        <source>Previous Part</source>
        <translation>Partie précédente</translation>
    </message>
    <message>
        <source>{name} is open in another window since {time}. Here it is read-only.</source>
        <translation>{name} est ouvert dans une autre fenêtre depuis {time}. Ici, il est en lecture seule.</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Prendre la main</translation>
    </message>
    <message>
        <source>The file could not be opened: {reason}</source>
        <translation>Le fichier n’a pas pu être ouvert&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Briefing and is not changed here. Save under another name.</source>
        <translation>{name} a été écrit par une version plus récente de Briefing et n’est pas modifié ici. Enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <source>The draft was not kept: {reason}</source>
        <translation>Le brouillon n’a pas été gardé : {reason}</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copie</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revenir au fichier</translation>
    </message>
    <message>
        <source>Show Theirs</source>
        <translation>Afficher l’autre version</translation>
    </message>
    <message>
        <source>This version cannot be opened: {reason}</source>
        <translation>Cette version ne peut pas être ouverte&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Restore Version</source>
        <translation>Restaurer la version</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>{name} ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Briefing (*.briefing)</source>
        <translation>Briefing (*.briefing)</translation>
    </message>
    <message>
        <source>{name} mine</source>
        <translation>{name} à moi</translation>
    </message>
    <message>
        <source>“{title}” was not saved when Briefing ended at {time}.</source>
        <translation>«&#x202f;{title}&#x202f;» n’était pas enregistré quand Briefing s’est arrêté ({time}).</translation>
    </message>
    <message>
        <source>Open, Keep Both</source>
        <translation>Ouvrir, garder les deux</translation>
    </message>
    <message>
        <source>“{title}” ({name}) was not saved when Briefing ended at {time}.</source>
        <translation>«&#x202f;{title}&#x202f;» ({name}) n’était pas enregistré quand Briefing s’est arrêté ({time}).</translation>
    </message>
    <message>
        <source>Go On in the File</source>
        <translation>Continuer dans le fichier</translation>
    </message>
    <message>
        <source>Put Away</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>{name} recovered</source>
        <translation>{name} récupéré</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Occidental (Windows-1252)</translation>
    </message>
    <message>
        <source>Western (ISO-8859-15)</source>
        <translation>Occidental (ISO-8859-15)</translation>
    </message>
    <message>
        <source>Western (Macintosh)</source>
        <translation>Occidental (Macintosh)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabe (Windows-1256)</translation>
    </message>
    <message>
        <source>Arabic (ISO-8859-6)</source>
        <translation>Arabe (ISO-8859-6)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Europe centrale (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cyrillique (Windows-1251)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Grec (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Turc (Windows-1254)</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>One file that works offline and checks itself</source>
        <translation>Un seul fichier, hors ligne, qui se vérifie lui-même</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The page in pixels (PNG)</source>
        <translation>La page en pixels (PNG)</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>The page in lines and letters (SVG)</source>
        <translation>La page en traits et lettres (SVG)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Markdown, each sentence a footnote</source>
        <translation>Markdown, chaque phrase en note</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>The figures with quotes, for spreadsheets (CSV)</source>
        <translation>Les chiffres et citations, pour tableur (CSV)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>The figures with quotes, for programs (JSON)</source>
        <translation>Les chiffres et citations, pour programmes (JSON)</translation>
    </message>
    <message>
        <source>The chart in pixels (PNG)</source>
        <translation>Le graphique en pixels (PNG)</translation>
    </message>
    <message>
        <source>The chart in lines and letters (SVG)</source>
        <translation>Le graphique en traits et lettres (SVG)</translation>
    </message>
    <message>
        <source>The chart for Vega-Lite (JSON)</source>
        <translation>Le graphique pour Vega-Lite (JSON)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>The whole briefing</source>
        <translation>Toute la note de synthèse</translation>
    </message>
    <message>
        <source>Chart: {title}</source>
        <translation>Graphique&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Choose a Place…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Nothing was exported.</source>
        <translation>Rien n’a été exporté.</translation>
    </message>
    <message>
        <source>Exported to {}.</source>
        <translation>Exporté vers {}.</translation>
    </message>
    <message>
        <source>The card was copied as a picture.</source>
        <translation>La carte a été copiée en image.</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>Le graphique a été copié en image.</translation>
    </message>
    <message>
        <source>The chart was copied as text.</source>
        <translation>Le graphique a été copié en texte.</translation>
    </message>
    <message>
        <source>Choose a figure of the chart first.</source>
        <translation>Choisissez d’abord un chiffre du graphique.</translation>
    </message>
    <message>
        <source>{name} would be written over itself. Choose another folder.</source>
        <translation>{name} serait écrasé. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>FigureActs</name>
    <message>
        <source>Keep</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>inutile ici</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>date non précisée</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a source</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Select a number in the article first.</source>
        <translation>Sélectionnez d’abord un nombre dans l’article.</translation>
    </message>
    <message>
        <source>New Figure</source>
        <translation>Nouveau chiffre</translation>
    </message>
    <message>
        <source>No number can be read in the selected text.</source>
        <translation>Aucun nombre ne se lit dans le texte sélectionné.</translation>
    </message>
    <message>
        <source>New Chart</source>
        <translation>Nouveau graphique</translation>
    </message>
    <message>
        <source>Pin two figures of one unit with Ctrl+Enter, or select their text.</source>
        <translation>Épinglez deux chiffres de même unité avec Ctrl+Entrée, ou sélectionnez leur texte.</translation>
    </message>
    <message>
        <source>Remove Chart</source>
        <translation>Supprimer le graphique</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«&#x202f;{sentence}&#x202f;»</translation>
    </message>
    <message>
        <source>(paragraph {number})</source>
        <translation>(paragraphe {number})</translation>
    </message>
</context>
<context>
    <name>FigureBar</name>
    <message>
        <source>Label</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>{accounted} of {numerals} numerals accounted for</source>
        <translation>{accounted} nombres sur {numerals} expliqués</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>checked by {names}</source>
        <translation>vérifié par {names}</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>paragraph {paragraph}, sentence {sentence}</source>
        <translation>paragraphe {paragraph}, phrase {sentence}</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source>Label</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>En date du</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Take What the Text Says</source>
        <translation>Reprendre ce que dit le texte</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Qualified by</source>
        <translation>Réserves</translation>
    </message>
    <message>
        <source>+ Selected Words</source>
        <translation>+ mots sélectionnés</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Take this qualifier away</source>
        <translation>Retirer cette réserve</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>écarté</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Another window of Briefing is still saving. Try again in a moment.</source>
        <translation>Une autre fenêtre de Briefing enregistre encore. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>It has more than {most} parts. Open the text alone.</source>
        <translation>Il a plus de {most} parties. Ouvrez le texte seul.</translation>
    </message>
    <message>
        <source>It has {pages} pages; the limit is {most}. Save a part.</source>
        <translation>Il a {pages} pages&#x202f;; la limite est de {most}. Enregistrez-en une partie.</translation>
    </message>
    <message>
        <source>It is damaged: it holds its part {part} twice. Save it again.</source>
        <translation>Il est abîmé&#xa0;: il contient deux fois sa partie {part}. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is damaged: it lacks its part {part}. Save it again.</source>
        <translation>Il est abîmé&#xa0;: sa partie {part} manque. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is packed with {parts} parts; the limit is {most}.</source>
        <translation>Il est compressé en {parts} parties&#x202f;; la limite est de {most}.</translation>
    </message>
    <message>
        <source>It unpacks to more than the limit of {limit} MB. Save the part you need as a file of its own.</source>
        <translation>Décompressé, il dépasse la limite de {limit} Mo. Enregistrez la partie qu’il vous faut comme fichier à part.</translation>
    </message>
    <message>
        <source>Work in progress cannot be kept: {why}.</source>
        <translation>Le travail en cours ne peut pas être gardé : {why}.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}.</source>
        <translation>{name} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>{name} could not be read: its reader gave no sound answer.</source>
        <translation>{name} n’a pas pu être lu : son lecteur n’a pas donné de réponse valable.</translation>
    </message>
    <message>
        <source>{name} could not be read: its reader was stopped by its limits. Copy its text and paste it as a new article.</source>
        <translation>{name} n’a pas pu être lu : son lecteur a atteint ses limites. Copiez son texte et collez-le comme nouvel article.</translation>
    </message>
    <message>
        <source>{name} holds {letters} million letters; the limit of one article is {limit} million. Split it, or open it in the window part by part.</source>
        <translation>{name} compte {letters} millions de lettres ; la limite d’un article est de {limit} million. Divisez-le, ou ouvrez-le dans la fenêtre partie par partie.</translation>
    </message>
    <message>
        <source>{name} holds {size} MB; the limit is {limit} MB. Open the part you need.</source>
        <translation>{name} pèse {size} Mo ; la limite est de {limit} Mo. Ouvrez la partie qu’il vous faut.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a file name inside it.</source>
        <translation>{name} est un dossier. Choisissez un nom de fichier à l’intérieur.</translation>
    </message>
    <message>
        <source>{name} is a folder. Open a file inside it.</source>
        <translation>{name} est un dossier. Ouvrez un fichier à l’intérieur.</translation>
    </message>
    <message>
        <source>{name} is a packed file without an article in it. Unpack it first.</source>
        <translation>{name} est un fichier compressé sans article. Décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>{name} is an old Word file, or one with a password. Save it as .docx without a password and open that.</source>
        <translation>{name} est un ancien fichier Word, ou il a un mot de passe. Enregistrez-le en .docx sans mot de passe et ouvrez celui-là.</translation>
    </message>
    <message>
        <source>{name} is not a text file in any encoding known here.</source>
        <translation>{name} n’est pas un fichier texte dans un encodage connu ici.</translation>
    </message>
    <message>
        <source>{name} is not a text file. Open a text, a Markdown file or a briefing.</source>
        <translation>{name} n’est pas un fichier texte. Ouvrez un texte, un fichier Markdown ou un briefing.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file. Open an article or a briefing.</source>
        <translation>{name} n’est pas un fichier ordinaire. Ouvrez un article ou un briefing.</translation>
    </message>
    <message>
        <source>{name} is not in {encoding}. Choose another encoding.</source>
        <translation>{name} n’est pas codé en {encoding}. Choisissez un autre encodage.</translation>
    </message>
    <message>
        <source>{name} is not {what}, whatever its name says: it may be cut short, or something else was saved in its place. Get it again.</source>
        <translation>{name} n’est pas {what}, quoi que dise son nom : il est peut-être tronqué, ou autre chose a été enregistré à sa place. Récupérez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} is open in another window. Save under another name.</source>
        <translation>{name} est ouvert dans une autre fenêtre. Enregistrez sous un autre nom.</translation>
    </message>
    <message>
        <source>{name} is over the limit of {limit} million letters.</source>
        <translation>{name} dépasse la limite de {limit} millions de lettres.</translation>
    </message>
    <message>
        <source>{name} is read-only. Save under another name, or unlock it.</source>
        <translation>{name} est en lecture seule. Enregistrez sous un autre nom, ou déverrouillez-le.</translation>
    </message>
    <message>
        <source>{name} is {what}, not an article. Open a file with text in it.</source>
        <translation>{name} est {what}, pas un article. Ouvrez un fichier qui contient du texte.</translation>
    </message>
    <message>
        <source>{name} is {what}. Save the part you need as a text and open that.</source>
        <translation>{name} est {what}. Enregistrez la partie qu’il vous faut comme texte et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>{name} took more than {seconds} seconds to read and was closed. Copy its text and paste it as a new article.</source>
        <translation>La lecture de {name} a pris plus de {seconds} secondes et a été arrêtée. Copiez son texte et collez-le comme nouvel article.</translation>
    </message>
    <message>
        <source>{name} was changed by somebody else. Keep both, or replace it.</source>
        <translation>{name} a été modifié par quelqu’un d’autre. Gardez les deux, ou remplacez-le.</translation>
    </message>
    <message>
        <source>{name} was not opened: you stopped it.</source>
        <translation>{name} n’a pas été ouvert : vous l’avez arrêté.</translation>
    </message>
    <message>
        <source>{name} was not saved: it cannot be read.</source>
        <translation>{name} n’a pas été enregistré : il ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{name} was not saved: the disk did not keep what was written.</source>
        <translation>{name} n’a pas été enregistré : le disque n’a pas gardé ce qui a été écrit.</translation>
    </message>
    <message>
        <source>{name} was not saved: {why}</source>
        <translation>{name} n’a pas été enregistré : {why}</translation>
    </message>
    <message>
        <source>{name} was not saved: {why}.</source>
        <translation>{name} n’a pas été enregistré : {why}.</translation>
    </message>
    <message>
        <source>{path} is not there. Check the name and the folder.</source>
        <translation>{path} n’existe pas. Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>{why}. Choose another folder, or make room and try again.</source>
        <translation>{why}. Choisissez un autre dossier, ou libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>A chart is exported as .svg, .png or .json, not as “{ending}”.</source>
        <translation>Un graphique s’exporte en .svg, .png ou .json, et non en «&#x202f;{ending}&#x202f;».</translation>
    </message>
    <message>
        <source>a number has more than {most} digits</source>
        <translation>un nombre a plus de {most} chiffres</translation>
    </message>
    <message>
        <source>byte {place} is not UTF-8</source>
        <translation>l’octet {place} n’est pas de l’UTF-8</translation>
    </message>
    <message>
        <source>it is nested deeper than {most} levels</source>
        <translation>il est imbriqué sur plus de {most} niveaux</translation>
    </message>
    <message>
        <source>line {line}, column {column} is not JSON ({what})</source>
        <translation>la ligne {line}, colonne {column}, n’est pas du JSON ({what})</translation>
    </message>
    <message>
        <source>the file is larger than {limit} MB</source>
        <translation>le fichier pèse plus de {limit} Mo</translation>
    </message>
    <message>
        <source>the key “{key}” stands twice in one object</source>
        <translation>la clé «&#x202f;{key}&#x202f;» figure deux fois dans un objet</translation>
    </message>
    <message>
        <source>{figures} figures traced, {computed} computed, {numerals} numerals read back, {marks} marks measured; proof {digest}</source>
        <translation>chiffres rattachés&#xa0;: {figures}, calculés&#xa0;: {computed}, nombres relus&#xa0;: {numerals}, marques mesurées&#xa0;: {marks}&#x202f;; preuve {digest}</translation>
    </message>
    <message>
        <source>{figures} figures traced, {computed} computed, {numerals} numerals read back; proof {digest}</source>
        <translation>chiffres rattachés&#xa0;: {figures}, calculés&#xa0;: {computed}, nombres relus&#xa0;: {numerals}&#x202f;; preuve {digest}</translation>
    </message>
    <message>
        <source>{name} is saved, but not marked as open here: {why}.</source>
        <translation>{name} est enregistré, mais pas marqué comme ouvert ici&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{name} is a printed briefing, not an article.</source>
        <translation>{name} est un briefing imprimé, pas un article.</translation>
    </message>
    <message>
        <source>{name} is there again.</source>
        <translation>{name} est de nouveau là.</translation>
    </message>
    <message>
        <source>{problem}; {remedy}</source>
        <translation>{problem}&#x202f;; {remedy}</translation>
    </message>
    <message>
        <source>“{ending}” is not an ending that can be exported; choose one of {known}.</source>
        <translation>«&#x202f;{ending}&#x202f;» n’est pas une extension d’exportation&#x202f;; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>“{form}” is not a briefing’s format</source>
        <translation>«&#x202f;{form}&#x202f;» n’est pas le format d’un briefing</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>«&#x202f;{key}&#x202f;» manque</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>It declares a document type, which no word processor writes, and is not opened.</source>
        <translation>Il déclare un type de document, ce qu’aucun traitement de texte n’écrit, et n’est pas ouvert.</translation>
    </message>
    <message>
        <source>It declares entities, which no e-book needs, and is not opened.</source>
        <translation>Il déclare des entités, dont aucun livre numérique n’a besoin, et n’est pas ouvert.</translation>
    </message>
    <message>
        <source>It holds no web page that can be read. Save it again.</source>
        <translation>Il ne contient aucune page web lisible. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is a damaged message and cannot be read. Save it again.</source>
        <translation>C’est un message abîmé, qui ne peut pas être lu. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is a scan: pictures of pages, without text. Run it through text recognition and open the result.</source>
        <translation>C’est une numérisation : des images de pages, sans texte. Passez-la à la reconnaissance de texte et ouvrez le résultat.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be unpacked. Save it again and open that.</source>
        <translation>Il est abîmé et ne peut pas être décompressé. Enregistrez-le de nouveau et ouvrez celui-là.</translation>
    </message>
    <message>
        <source>It is damaged inside and cannot be read. Save it again.</source>
        <translation>Il est abîmé à l’intérieur et ne peut pas être lu. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is damaged inside: it is empty. Save it again.</source>
        <translation>Il est abîmé à l’intérieur : il est vide. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is damaged or not what it seems, and cannot be read. Save it again.</source>
        <translation>Il est abîmé ou n’est pas ce qu’il paraît, et ne peut pas être lu. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is damaged, or no PDF, and cannot be read. Save it again.</source>
        <translation>Il est abîmé, ou n’est pas un PDF, et ne peut pas être lu. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is damaged: it does not say where its text is. Save it again.</source>
        <translation>Il est abîmé : il ne dit pas où se trouve son texte. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is damaged: its parts overlap. It is not opened.</source>
        <translation>Il est abîmé : ses parties se chevauchent. Il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>It is damaged: the list of its chapters is missing. Save it again.</source>
        <translation>Il est abîmé : la liste de ses chapitres manque. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is locked to a device or an account (DRM) and cannot be opened here.</source>
        <translation>Il est lié à un appareil ou à un compte (DRM) et ne peut pas être ouvert ici.</translation>
    </message>
    <message>
        <source>It is nested too deeply to be a text, and is not opened.</source>
        <translation>Il est trop profondément imbriqué pour être un texte, et n’est pas ouvert.</translation>
    </message>
    <message>
        <source>It is no text: only OpenDocument texts are read, not sheets or slides.</source>
        <translation>Ce n’est pas un texte : seuls les textes OpenDocument sont lus, pas les feuilles ni les diapositives.</translation>
    </message>
    <message>
        <source>It is password-protected. Open it elsewhere and save it without a password.</source>
        <translation>Il est protégé par un mot de passe. Ouvrez-le ailleurs et enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>It is password-protected. Save it without a password where it was made.</source>
        <translation>Il est protégé par un mot de passe. Enregistrez-le sans mot de passe là où il a été fait.</translation>
    </message>
    <message>
        <source>It needs more memory to read than a text should. It is not opened.</source>
        <translation>Sa lecture demande plus de mémoire qu’un texte ne devrait. Il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>It tried to reach outside itself, and was closed.</source>
        <translation>Il a tenté d’atteindre autre chose que lui-même, et a été fermé.</translation>
    </message>
    <message>
        <source>There is no OpenDocument text in it. Save it again and open that.</source>
        <translation>Il ne contient pas de texte OpenDocument. Enregistrez-le de nouveau et ouvrez celui-là.</translation>
    </message>
    <message>
        <source>There is no Word text in it. Open it in its own program and save it anew.</source>
        <translation>Il ne contient pas de texte Word. Ouvrez-le dans son programme et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is no article in it. Copy its text and paste it as a new article.</source>
        <translation>Il ne contient pas d’article. Copiez son texte et collez-le comme nouvel article.</translation>
    </message>
    <message>
        <source>There is no page in it. Save the page again.</source>
        <translation>Il ne contient pas de page. Enregistrez la page de nouveau.</translation>
    </message>
    <message>
        <source>There is no text in it. Open an article that has words.</source>
        <translation>Il ne contient pas de texte. Ouvrez un article qui a des mots.</translation>
    </message>
    <message>
        <source>There is no text in the message. Open what is attached to it.</source>
        <translation>Le message ne contient pas de texte. Ouvrez ce qui y est joint.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>a Word file</source>
        <translation>un fichier Word</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un fichier compressé</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a picture or a recording</source>
        <translation>une image ou un enregistrement</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>une présentation</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>un tableur</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>un fichier OpenDocument</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>un livre numérique</translation>
    </message>
    <message>
        <source>the disk refused</source>
        <translation>le disque a refusé</translation>
    </message>
    <message>
        <source>a briefing is one JSON object</source>
        <translation>un briefing est un seul objet JSON</translation>
    </message>
    <message>
        <source>no briefing is that large</source>
        <translation>aucun briefing n’est aussi grand</translation>
    </message>
    <message>
        <source>nothing was written; undo the last step and save again</source>
        <translation>rien n’a été écrit&#x202f;; annulez la dernière étape et enregistrez de nouveau</translation>
    </message>
    <message>
        <source>open it as an article instead</source>
        <translation>ouvrez-le plutôt comme article</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>enregistrez le fichier en UTF-8</translation>
    </message>
    <message>
        <source>the briefing would not come back as it is</source>
        <translation>le briefing ne reviendrait pas tel qu’il est</translation>
    </message>
    <message>
        <source>the file may have been cut short; open an older version</source>
        <translation>le fichier a peut-être été tronqué&#x202f;; ouvrez une version antérieure</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>le périphérique ou la ressource est occupé</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>le quota du disque est dépassé</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>le nom du fichier est trop long</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>le fichier est trop grand</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>erreur d’entrée ou de sortie</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>ce fichier ou ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>l’opération n’est pas permise</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>trop de liens se suivent</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>trop de fichiers sont ouverts</translation>
    </message>
    <message>
        <source>encoding guessed as {encoding}</source>
        <translation>encodage deviné&#xa0;: {encoding}</translation>
    </message>
    <message>
        <source>attachments left closed</source>
        <translation>pièces jointes laissées fermées</translation>
    </message>
    <message>
        <source>broken characters replaced</source>
        <translation>caractères abîmés remplacés</translation>
    </message>
    <message>
        <source>control characters removed</source>
        <translation>caractères de contrôle retirés</translation>
    </message>
    <message>
        <source>hidden direction marks removed</source>
        <translation>marques de direction cachées retirées</translation>
    </message>
    <message>
        <source>hidden parts left out</source>
        <translation>parties cachées laissées de côté</translation>
    </message>
    <message>
        <source>hidden words left out</source>
        <translation>mots cachés laissés de côté</translation>
    </message>
    <message>
        <source>line ends made uniform</source>
        <translation>fins de ligne uniformisées</translation>
    </message>
    <message>
        <source>parts of the page around the article left out</source>
        <translation>parties de la page autour de l’article laissées de côté</translation>
    </message>
    <message>
        <source>running heads and page numbers left out</source>
        <translation>titres courants et numéros de page laissés de côté</translation>
    </message>
    <message>
        <source>struck-out words left out</source>
        <translation>mots barrés laissés de côté</translation>
    </message>
    <message>
        <source>tracked changes taken as accepted</source>
        <translation>modifications suivies tenues pour acceptées</translation>
    </message>
    <message>
        <source>tracked deletions left out</source>
        <translation>suppressions suivies laissées de côté</translation>
    </message>
    <message>
        <source>tracked insertions taken as text</source>
        <translation>insertions suivies prises comme texte</translation>
    </message>
    <message>
        <source>words joined at line ends</source>
        <translation>mots réunis en fin de ligne</translation>
    </message>
    <message>
        <source>wrapped lines joined</source>
        <translation>lignes coupées réunies</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>{answer}: {question}</source>
        <translation>{answer}&#xa0;: {question}</translation>
    </message>
    <message>
        <source>error in the source</source>
        <translation>erreur dans la source</translation>
    </message>
    <message>
        <source>different scope</source>
        <translation>périmètre différent</translation>
    </message>
    <message>
        <source>my mistake</source>
        <translation>mon erreur</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>tenus distincts</translation>
    </message>
    <message>
        <source>the same thing</source>
        <translation>la même chose</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reposer</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Qu’est-ce que cela veut dire ?</translation>
    </message>
    <message>
        <source>No questions: nothing here disagrees.</source>
        <translation>Aucune question&#xa0;: rien ici ne se contredit.</translation>
    </message>
    <message>
        <source>{checked} of {figures} figures took part in a check.</source>
        <translation>{checked} chiffres sur {figures} ont été vérifiés.</translation>
    </message>
    <message>
        <source>Write “{text}”</source>
        <translation>Écrire « {text} »</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«&#x202f;{sentence}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A total counted since {since} falls from {a} ({first}) to {b} ({last}).</source>
        <translation>Un total compté depuis {since} passe de {a} ({first}) à {b} ({last}) : il baisse.</translation>
    </message>
    <message>
        <source>From {first} to {last} is {result}, not {told}.</source>
        <translation>De {first} à {last}, cela fait {result}, et non {told}.</translation>
    </message>
    <message>
        <source>It is said to fall, but from {first} to {last} it rises.</source>
        <translation>Il est question d’une baisse, mais de {first} à {last} c’est une hausse.</translation>
    </message>
    <message>
        <source>It is said to rise, but from {first} to {last} it falls.</source>
        <translation>Il est question d’une hausse, mais de {first} à {last} c’est une baisse.</translation>
    </message>
    <message>
        <source>No number can be read in “{quote}”.</source>
        <translation>Aucun nombre ne se lit dans « {quote} ».</translation>
    </message>
    <message>
        <source>No whole number out of {of} is {stated}.</source>
        <translation>Aucun nombre entier sur {of} ne donne {stated}.</translation>
    </message>
    <message>
        <source>The article says “{right}”, the {place} says “{words}”.</source>
        <translation>L’article dit « {right} », mais on lit « {words} » ({place}).</translation>
    </message>
    <message>
        <source>The formula counts with {plain}, the article says {right}: name the figure instead.</source>
        <translation>La formule compte avec {plain}, l’article dit {right} : nommez plutôt le chiffre.</translation>
    </message>
    <message>
        <source>The headline says {a}, the text {b}, of what may be the same thing.</source>
        <translation>Le titre de l’article dit {a}, le texte {b}, de ce qui peut être la même chose.</translation>
    </message>
    <message>
        <source>The label says {year}, the article does not.</source>
        <translation>L’intitulé dit {year}, l’article non.</translation>
    </message>
    <message>
        <source>The label “{label}” drops {words}, which the sentence says.</source>
        <translation>L’intitulé « {label} » omet {words}, que dit la phrase.</translation>
    </message>
    <message>
        <source>The parts add up to {result}, but the total is given as {stated}.</source>
        <translation>Les parties font {result}, mais le total annoncé est {stated}.</translation>
    </message>
    <message>
        <source>The parts add up to {result}, the total is given as {stated}: rounding explains it.</source>
        <translation>Les parties font {result}, le total annoncé est {stated} : l’arrondi l’explique.</translation>
    </message>
    <message>
        <source>The same number is counted since {here} and since {there}.</source>
        <translation>Le même nombre est compté depuis {here} et depuis {there}.</translation>
    </message>
    <message>
        <source>The text has other words where “{quote}” stood.</source>
        <translation>Le texte porte d’autres mots là où se trouvait « {quote} ».</translation>
    </message>
    <message>
        <source>The {place} says {words} {here}, the article says {there}.</source>
        <translation>On lit « {words} » avec le sens {here} ({place}), l’article dit {there}.</translation>
    </message>
    <message>
        <source>{a} and {b} are said to be the same thing, but differ.</source>
        <translation>{a} et {b} sont donnés pour la même chose, mais diffèrent.</translation>
    </message>
    <message>
        <source>{a} is {result}, not {b}.</source>
        <translation>{a}, c’est {result}, et non {b}.</translation>
    </message>
    <message>
        <source>{one} and {other} are near in number and subject: the same thing, one inside the other, or two different things?</source>
        <translation>{one} et {other} sont proches par le nombre et le sujet : la même chose, l’un dans l’autre, ou deux choses différentes ?</translation>
    </message>
    <message>
        <source>{one} and {other} have the same digits, {times} times apart: is one written with the wrong scale?</source>
        <translation>{one} et {other} ont les mêmes chiffres, à un facteur {times} près : l’un est-il écrit à la mauvaise échelle ?</translation>
    </message>
    <message>
        <source>{smaller} is said to be part of {larger}, but is larger.</source>
        <translation>{smaller} est donné pour une partie de {larger}, mais c’est plus grand.</translation>
    </message>
    <message>
        <source>{smaller} of {larger} is {result}, not {stated}.</source>
        <translation>{smaller} sur {larger}, c’est {result}, et non {stated}.</translation>
    </message>
    <message>
        <source>{stated} are said to remain, but {words} leaves {result}.</source>
        <translation>Il en resterait {stated}, mais {words} laisse {result}.</translation>
    </message>
    <message>
        <source>{stated} is given as growth, but {part} of {whole} is {share}: a share was taken for growth.</source>
        <translation>{stated} est donné pour une croissance, mais {part} sur {whole} font {share} : une part a été prise pour une croissance.</translation>
    </message>
    <message>
        <source>{stated} was cut, not rounded: {smaller} of {larger} is {result}.</source>
        <translation>{stated} a été tronqué, non arrondi : {smaller} sur {larger} font {result}.</translation>
    </message>
    <message>
        <source>“{label}” begins in {first}, after its end in {last}.</source>
        <translation>« {label} » commence en {first}, après sa fin en {last}.</translation>
    </message>
    <message>
        <source>“{named}” cannot be computed: {fault}.</source>
        <translation>« {named} » ne peut pas être calculé : {fault}.</translation>
    </message>
    <message>
        <source>“{quote}” does not give the figure&apos;s value.</source>
        <translation>« {quote} » ne donne pas la valeur du chiffre.</translation>
    </message>
    <message>
        <source>“{quote}” does not stand where the figure points.</source>
        <translation>« {quote} » ne se trouve pas là où le chiffre renvoie.</translation>
    </message>
    <message>
        <source>“{quote}” is no longer in the text.</source>
        <translation>« {quote} » n’est plus dans le texte.</translation>
    </message>
    <message>
        <source>“{quote}” stands in no sentence.</source>
        <translation>« {quote} » ne se trouve dans aucune phrase.</translation>
    </message>
    <message>
        <source>“{quote}” stands in several places; say which one is meant.</source>
        <translation>« {quote} » se trouve à plusieurs endroits ; dites lequel est visé.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} does not fit: the factor is {factor}.</source>
        <translation>« {words} » ({place}) ne convient pas : le facteur est {factor}.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} has no source.</source>
        <translation>« {words} » ({place}) n’a pas de source.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} has no source; the nearest figure is {right}.</source>
        <translation>« {words} » ({place}) n’a pas de source ; le chiffre le plus proche est {right}.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} is no figure of the article.</source>
        <translation>« {words} » ({place}) n’est pas un chiffre de l’article.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} is nothing the article says.</source>
        <translation>« {words} » ({place}) : l’article ne dit rien de tel.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} needs a figure that is less than half of a whole.</source>
        <translation>« {words} » ({place}) demande un chiffre inférieur à la moitié d’un tout.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} needs a figure that is more than half of a whole.</source>
        <translation>« {words} » ({place}) demande un chiffre supérieur à la moitié d’un tout.</translation>
    </message>
    <message>
        <source>“{words}” in the {place} needs a number before and one after.</source>
        <translation>« {words} » ({place}) demande un nombre avant et un nombre après.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>résumé</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>surtitre</translation>
    </message>
    <message>
        <source>label</source>
        <translation>intitulé</translation>
    </message>
    <message>
        <source>title of a chart</source>
        <translation>titre d’un graphique</translation>
    </message>
    <message>
        <source>caption of a chart</source>
        <translation>légende d’un graphique</translation>
    </message>
    <message>
        <source>label in a chart</source>
        <translation>étiquette d’un graphique</translation>
    </message>
    <message>
        <source>up</source>
        <translation>hausse</translation>
    </message>
    <message>
        <source>down</source>
        <translation>baisse</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>Dossiers suivis</translation>
    </message>
    <message>
        <source>New and changed articles and briefings in these folders are found in the library. They stay where they are, and nothing is written there.</source>
        <translation>Les articles et briefings nouveaux ou modifiés de ces dossiers se retrouvent dans la bibliothèque. Ils restent où ils sont et rien n’y est écrit.</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Watch &amp;No Longer</source>
        <translation>&amp;Ne plus suivre</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source> (not there now)</source>
        <translation> (absent pour l’instant)</translation>
    </message>
</context>
<context>
    <name>FormulaActs</name>
    <message>
        <source>New Figure</source>
        <translation>Nouveau chiffre</translation>
    </message>
    <message>
        <source>Change Formula</source>
        <translation>Changer la formule</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Retenir</translation>
    </message>
</context>
<context>
    <name>FormulaBar</name>
    <message>
        <source>as a percentage</source>
        <translation>en pourcentage</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No figure here is “{words}”.</source>
        <translation>Aucun chiffre ici ne correspond à « {words} ».</translation>
    </message>
    <message>
        <source>Change Formula</source>
        <translation>Changer la formule</translation>
    </message>
    <message>
        <source>Go to It</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Make Figure</source>
        <translation>Créer le chiffre</translation>
    </message>
    <message>
        <source>the plain number</source>
        <translation>le nombre tel quel</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>existe déjà</translation>
    </message>
</context>
<context>
    <name>FormulaField</name>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Type a number or words of a label, or pin figures with Ctrl+click</source>
        <translation>Tapez un nombre ou des mots d’un intitulé, ou épinglez des chiffres (Ctrl+clic)</translation>
    </message>
</context>
<context>
    <name>FormulaList</name>
    <message>
        <source>Offered formulas</source>
        <translation>Formules proposées</translation>
    </message>
</context>
<context>
    <name>Formulas</name>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>remainder</source>
        <translation>complément</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>évolution</translation>
    </message>
    <message>
        <source>per one</source>
        <translation>par unité</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>share of</source>
        <translation>part de</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>there is no figure {part}</source>
        <translation>il n’y a pas de chiffre {part}</translation>
    </message>
    <message>
        <source>the formula is longer than {most} characters</source>
        <translation>la formule dépasse {most} caractères</translation>
    </message>
    <message>
        <source>“{part}” does not belong in a formula</source>
        <translation>« {part} » n’a pas sa place dans une formule</translation>
    </message>
    <message>
        <source>the formula goes wrong at “{part}”</source>
        <translation>la formule déraille à « {part} »</translation>
    </message>
    <message>
        <source>the formula is nested too deeply</source>
        <translation>la formule a trop de niveaux de parenthèses</translation>
    </message>
    <message>
        <source>the formula ends too early</source>
        <translation>la formule s’arrête trop tôt</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>une parenthèse n’est pas fermée</translation>
    </message>
    <message>
        <source>the formula names no figure</source>
        <translation>la formule ne nomme aucun chiffre</translation>
    </message>
    <message>
        <source>only a share can be a percentage: these are different things</source>
        <translation>seule une part peut être un pourcentage : ce sont des choses différentes</translation>
    </message>
    <message>
        <source>two measures cannot be multiplied here</source>
        <translation>deux mesures ne peuvent pas être multipliées ici</translation>
    </message>
    <message>
        <source>a rate cannot be divided again</source>
        <translation>un taux ne peut pas être divisé à nouveau</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be added: they are different things</source>
        <translation>{one} et {other} ne s’additionnent pas : ce sont des choses différentes</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be subtracted: they are different things</source>
        <translation>{one} et {other} ne se soustraient pas : ce sont des choses différentes</translation>
    </message>
    <message>
        <source>the formula runs in a circle</source>
        <translation>la formule tourne en rond</translation>
    </message>
    <message>
        <source>the formulas build on each other too deeply</source>
        <translation>les formules s’appuient les unes sur les autres sur trop de niveaux</translation>
    </message>
    <message>
        <source>dividing by a number that may be zero has no result</source>
        <translation>diviser par un nombre qui peut être zéro ne donne rien</translation>
    </message>
    <message>
        <source>nothing is known of the result</source>
        <translation>on ne sait rien du résultat</translation>
    </message>
    <message>
        <source>an interval runs from its smaller to its larger end</source>
        <translation>un intervalle va de sa plus petite à sa plus grande borne</translation>
    </message>
    <message>
        <source>an interval of one point is closed</source>
        <translation>un intervalle d’un seul point est fermé</translation>
    </message>
    <message>
        <source>a range has both ends</source>
        <translation>une fourchette a ses deux extrêmes</translation>
    </message>
    <message>
        <source>a quantity is either a value or a range</source>
        <translation>une quantité est soit une valeur, soit une fourchette</translation>
    </message>
    <message>
        <source>a range runs from its smaller to its larger end</source>
        <translation>une fourchette va de son plus petit à son plus grand extrême</translation>
    </message>
    <message>
        <source>a range is exact or approximate</source>
        <translation>une fourchette est exacte ou approximative</translation>
    </message>
    <message>
        <source>only an approximate value lies on a side</source>
        <translation>seule une valeur approximative penche d’un côté</translation>
    </message>
    <message>
        <source>a value is a finite number</source>
        <translation>une valeur est un nombre fini</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>REVIEW</source>
        <translation>VÉRIFICATION</translation>
    </message>
    <message>
        <source>LIBRARY</source>
        <translation>BIBLIOTHÈQUE</translation>
    </message>
    <message>
        <source>Review and Library</source>
        <translation>Vérification et bibliothèque</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Mise en page</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>Reposer la question</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Found in the library</source>
        <translation>Trouvé dans la bibliothèque</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Into the library: {done} of {total}, {name}</source>
        <translation>Vers la bibliothèque : {done} sur {total}, {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>On a row of the library: {act}</source>
        <translation>Sur une ligne de la bibliothèque : {act}</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>As the System</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Briefing will speak the system’s language when it starts next.</source>
        <translation>Briefing parlera la langue du système à son prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message numerus="yes">
        <source>%n decision(s) left.</source>
        <translation>
            <numerusform>Il reste %n décision à prendre.</numerusform>
            <numerusform>Il reste %n décisions à prendre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Files that are missing or cannot be read: {lost}. Lines of the journal that cannot be read: {broken}.</source>
        <translation>Fichiers introuvables ou illisibles : {lost}. Lignes illisibles du journal : {broken}.</translation>
    </message>
    <message>
        <source>The library cannot be written now ({why}). Try again in a moment.</source>
        <translation>La bibliothèque ne peut pas être écrite maintenant ({why}). Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The library&apos;s index is being made anew.</source>
        <translation>L’index de la bibliothèque est en train d’être refait.</translation>
    </message>
    <message>
        <source>The library&apos;s index was {what} and has been rebuilt.</source>
        <translation>L’index de la bibliothèque était {what} ; il a été refait.</translation>
    </message>
    <message>
        <source>The old one is kept as {name}.</source>
        <translation>L’ancien est conservé sous le nom {name}.</translation>
    </message>
    <message>
        <source>What you entered was not kept: {why}</source>
        <translation>Votre saisie n’a pas été conservée : {why}</translation>
    </message>
    <message>
        <source>{file} (tags and notes) is damaged, and so is the copy beside it. Put back a backup, or move both files away to start without them.</source>
        <translation>{file} (étiquettes et notes) est endommagé, et sa copie aussi. Remettez une sauvegarde, ou déplacez les deux fichiers pour recommencer sans eux.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Make room, or choose another folder.</source>
        <translation>{file} ne peut pas être écrit : {why}. Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {why}.</source>
        <translation>{folder} ne peut pas être créé : {why}.</translation>
    </message>
    <message>
        <source>{folder} was not written: {why}</source>
        <translation>{folder} n’a pas été écrit : {why}</translation>
    </message>
    <message>
        <source>{name} did not come back: {why}</source>
        <translation>{name} n’est pas revenu : {why}</translation>
    </message>
    <message>
        <source>{name} is not in the library: open it first.</source>
        <translation>{name} n’est pas dans la bibliothèque : ouvrez-le d’abord.</translation>
    </message>
    <message>
        <source>{name} was not forgotten: {why}.</source>
        <translation>{name} n’a pas été retiré : {why}.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>of another version of Briefing</source>
        <translation>d’une autre version de Briefing</translation>
    </message>
</context>
<context>
    <name>LibraryActs</name>
    <message>
        <source>Found {found} of {wanted}.</source>
        <translation>{found} retrouvés sur {wanted}.</translation>
    </message>
    <message numerus="yes">
        <source>%n out of the library.</source>
        <translation>
            <numerusform>%n retiré de la bibliothèque.</numerusform>
            <numerusform>%n retirés de la bibliothèque.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Pinned.</source>
        <translation>Épinglé.</translation>
    </message>
    <message>
        <source>Not pinned any more.</source>
        <translation>N’est plus épinglé.</translation>
    </message>
    <message>
        <source>Put into the archive.</source>
        <translation>Mis aux archives.</translation>
    </message>
    <message>
        <source>Taken out of the archive.</source>
        <translation>Sorti des archives.</translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <translation>Étiquettes modifiées.</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Note modifiée.</translation>
    </message>
    <message>
        <source>Out of the library; the file stays.</source>
        <translation>Retiré de la bibliothèque ; le fichier reste.</translation>
    </message>
    <message>
        <source>Found in {folder}.</source>
        <translation>Retrouvé dans {folder}.</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Save it first: what the library keeps is a file of yours.</source>
        <translation>Enregistrez-le d’abord : la bibliothèque garde vos propres fichiers.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Nothing found. Press ? to see how to search.</source>
        <translation>Rien trouvé. Le bouton ? dit comment chercher.</translation>
    </message>
    <message>
        <source>The library&apos;s index is being made anew…</source>
        <translation>L’index de la bibliothèque est en train d’être refait…</translation>
    </message>
    <message>
        <source>The library&apos;s index is being made anew: {done} of {total}</source>
        <translation>L’index de la bibliothèque est en train d’être refait : {done} sur {total}</translation>
    </message>
</context>
<context>
    <name>LibraryDetails</name>
    <message>
        <source>The file is not where it was.</source>
        <translation>Le fichier n’est plus à sa place.</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>A note for yourself</source>
        <translation>Une note pour vous</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Take it out of the library; the file stays</source>
        <translation>Le retirer de la bibliothèque ; le fichier reste</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The same text: {names}</source>
        <translation>Le même texte : {names}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Words, or a number: arrested &gt; 1000</source>
        <translation>Mots, ou un nombre : arrêtés &gt; 1000</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Chercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Comment chercher</translation>
    </message>
    <message>
        <source>Show only…</source>
        <translation>N’afficher que…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open an Article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>Dossiers…</translation>
    </message>
    <message>
        <source>Folders whose articles are kept by themselves</source>
        <translation>Dossiers dont les articles sont gardés d’eux-mêmes</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>Remove from Library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were.</source>
        <translation>
            <numerusform>%n fichier n’est plus à sa place.</numerusform>
            <numerusform>%n fichiers ne sont plus à leur place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fichiers manquants</translation>
    </message>
    <message>
        <source>With an open question</source>
        <translation>Avec une question ouverte</translation>
    </message>
    <message>
        <source>words, words side by side, a beginning</source>
        <translation>des mots, des mots qui se suivent, un début de mot</translation>
    </message>
    <message>
        <source>figures that certainly are so</source>
        <translation>les chiffres qui le sont à coup sûr</translation>
    </message>
    <message>
        <source>a range, open at one end if you like</source>
        <translation>un intervalle, ouvert d’un côté au besoin</translation>
    </message>
    <message>
        <source>the words stand with the number</source>
        <translation>les mots accompagnent le nombre</translation>
    </message>
    <message>
        <source>in a unit; what converts is found, too</source>
        <translation>dans une unité ; ce qui s’y convertit aussi</translation>
    </message>
    <message>
        <source>in labels, titles, sources</source>
        <translation>dans les libellés, titres et sources</translation>
    </message>
    <message>
        <source>by the date of the article</source>
        <translation>par la date de l’article</translation>
    </message>
    <message>
        <source>by what you decided</source>
        <translation>par ce que vous avez décidé</translation>
    </message>
    <message>
        <source>with a question that is open</source>
        <translation>avec une question en suspens</translation>
    </message>
    <message>
        <source>by language, by your tags</source>
        <translation>par langue, par vos étiquettes</translation>
    </message>
</context>
<context>
    <name>LibraryRows</name>
    <message>
        <source>PINNED</source>
        <translation>ÉPINGLÉES</translation>
    </message>
    <message>
        <source>NEWEST</source>
        <translation>LES PLUS RÉCENTES</translation>
    </message>
    <message>
        <source>What you open or save is found here again, by words and by number.</source>
        <translation>Ce que vous ouvrez ou enregistrez se retrouve ici, par mots et par nombre.</translation>
    </message>
    <message>
        <source>OPENED LAST</source>
        <translation>OUVERTS RÉCEMMENT</translation>
    </message>
    <message>
        <source>comes with Briefing</source>
        <translation>fournie avec Briefing</translation>
    </message>
    <message>
        <source>SAMPLES</source>
        <translation>EXEMPLES</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>aux archives</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>fichier introuvable</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>date non précisée</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Briefings</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Text, numbers, commands…   Ctrl+K</source>
        <translation>Texte, nombres, commandes…   Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Undo {act}</source>
        <translation>&amp;Annuler «&#x202f;{act}&#x202f;»</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo {act}</source>
        <translation>&amp;Rétablir «&#x202f;{act}&#x202f;»</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Click any number: its sentence, its card and its mark light up together.</source>
        <translation>Cliquez sur un nombre&#xa0;: sa phrase, sa fiche et sa marque s’allument ensemble.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>OutsideWatch</name>
    <message>
        <source>{name} was changed by somebody else.</source>
        <translation>{name} a été modifié par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Show Theirs</source>
        <translation>Afficher l’autre version</translation>
    </message>
    <message>
        <source>Save Mine As…</source>
        <translation>Enregistrer la mienne sous…</translation>
    </message>
    <message>
        <source>Another window took {name} over. Save yours under another name.</source>
        <translation>Une autre fenêtre a pris la main sur {name}. Enregistrez la vôtre sous un autre nom.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>“{}” cannot be traced to a sentence.</source>
        <translation>«&#x202f;{}&#x202f;» ne se rattache à aucune phrase.</translation>
    </message>
    <message>
        <source>“{}” in the title has no source.</source>
        <translation>«&#x202f;{}&#x202f;» dans le titre n’a pas de source.</translation>
    </message>
    <message>
        <source>The page is too full by {} mm.</source>
        <translation>La page est trop pleine de {} mm.</translation>
    </message>
    <message>
        <source>“{}” in the summary has no source.</source>
        <translation>«&#x202f;{}&#x202f;» dans le résumé n’a pas de source.</translation>
    </message>
    <message>
        <source>“{}” above the title has no source.</source>
        <translation>«&#x202f;{}&#x202f;» au-dessus du titre n’a pas de source.</translation>
    </message>
    <message>
        <source>“{}” in the title of a chart has no source.</source>
        <translation>«&#x202f;{}&#x202f;» dans le titre d’un graphique n’a pas de source.</translation>
    </message>
    <message>
        <source>“{}” under the title of a chart has no source.</source>
        <translation>«&#x202f;{}&#x202f;» sous le titre d’un graphique n’a pas de source.</translation>
    </message>
    <message>
        <source>“{}” in a decision has no source.</source>
        <translation>«&#x202f;{}&#x202f;» dans une décision n’a pas de source.</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>&amp;Numbers First</source>
        <translation>&amp;Chiffres d’abord</translation>
    </message>
    <message>
        <source>&amp;Charts First</source>
        <translation>&amp;Graphiques d’abord</translation>
    </message>
    <message>
        <source>&amp;Two Columns</source>
        <translation>&amp;Deux colonnes</translation>
    </message>
    <message>
        <source>A&amp;4</source>
        <translation>A&amp;4</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Letter</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>&amp;Portrait</translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation>Pa&amp;ysage</translation>
    </message>
    <message>
        <source>Attach &amp;Figures and Their Sentences</source>
        <translation>Joindre les chi&amp;ffres et leurs phrases</translation>
    </message>
    <message>
        <source>Attach &amp;Everything, Notes Too</source>
        <translation>Joindre &amp;tout, notes comprises</translation>
    </message>
    <message>
        <source>Attach N&amp;othing</source>
        <translation>Ne rien &amp;joindre</translation>
    </message>
    <message>
        <source>Source Text on Further S&amp;heets</source>
        <translation>Texte source à la s&amp;uite</translation>
    </message>
    <message>
        <source>In &amp;Grey</source>
        <translation>En g&amp;ris</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Add a Summary</source>
        <translation>Ajouter un résumé</translation>
    </message>
    <message>
        <source>Write a summary on the page</source>
        <translation>Écrire un résumé sur la page</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Ajuster la page à la largeur</translation>
    </message>
    <message>
        <source>Show the page smaller</source>
        <translation>Réduire la page</translation>
    </message>
    <message>
        <source>Show the page larger</source>
        <translation>Agrandir la page</translation>
    </message>
    <message>
        <source>Make Room</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>What helps a page that is too full</source>
        <translation>Ce qui aide une page trop pleine</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Mise en page</translation>
    </message>
    <message>
        <source>Template, paper and what is attached</source>
        <translation>Modèle, papier et pièces jointes</translation>
    </message>
    <message>
        <source>Shorten the Summary ({} mm in all)</source>
        <translation>Raccourcir le résumé ({} mm en tout)</translation>
    </message>
    <message>
        <source>Leave Out “{}” ({} mm)</source>
        <translation>Retirer «&#x202f;{}&#x202f;» ({} mm)</translation>
    </message>
    <message>
        <source>And {} more like it.</source>
        <translation>Et {} de plus.</translation>
    </message>
    <message>
        <source>Too full by {} mm</source>
        <translation>Trop pleine de {} mm</translation>
    </message>
    <message>
        <source>{}% of the page filled</source>
        <translation>page remplie à {}&#x202f;%</translation>
    </message>
    <message>
        <source>in the file alone: {}</source>
        <translation>dans le fichier seulement&#xa0;: {}</translation>
    </message>
    <message>
        <source>room for more figures</source>
        <translation>de la place pour d’autres chiffres</translation>
    </message>
    <message>
        <source>sheets of text after it: {}</source>
        <translation>feuilles de texte à la suite&#xa0;: {}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Text, numbers (#), commands (&gt;)…</source>
        <translation>Texte, nombres (#), commandes (&gt;)…</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#x202f;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Single letters act on figures (A, X, S, J, K…)</source>
        <translation>Les lettres seules agissent sur les chiffres (A, X, S, J, K…)</translation>
    </message>
    <message>
        <source>as it stands in the file</source>
        <translation>tel qu’il figure dans le fichier</translation>
    </message>
    <message>
        <source>Your name stands in the file beside what you checked. Nothing here is ever sent anywhere.</source>
        <translation>Votre nom figure dans le fichier à côté de ce que vous avez vérifié. Rien n’est jamais envoyé.</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Size of the article</source>
        <translation>&amp;Taille de l’article</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;Name for second checks</source>
        <translation>&amp;Nom pour les secondes vérifications</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The page was not written.</source>
        <translation>La page n’a pas été écrite.</translation>
    </message>
    <message>
        <source>{name} is the file that is open. Choose another name.</source>
        <translation>{name} est le fichier ouvert. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The page was not printed.</source>
        <translation>La page n’a pas été imprimée.</translation>
    </message>
</context>
<context>
    <name>RelationActs</name>
    <message>
        <source>Relate</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Take Relation Back</source>
        <translation>Retirer la relation</translation>
    </message>
</context>
<context>
    <name>RelationBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>How do {figures} relate?</source>
        <translation>Quel lien entre {figures} ?</translation>
    </message>
    <message>
        <source>What is said of {figures}</source>
        <translation>Ce qui est dit de {figures}</translation>
    </message>
    <message>
        <source>{figures} are of different units: no relation fits.</source>
        <translation>{figures} : unités différentes, aucune relation ne convient.</translation>
    </message>
    <message>
        <source>Pin two or more figures with Ctrl+Enter to relate them.</source>
        <translation>Épinglez deux chiffres ou plus avec Ctrl+Entrée pour les relier.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between relations</comment>
        <translation> ; </translation>
    </message>
    <message>
        <source>said by hand</source>
        <translation>dit à la main</translation>
    </message>
    <message>
        <source>the text says so</source>
        <translation>le texte le dit</translation>
    </message>
    <message>
        <source>{part} is part of {whole}</source>
        <translation>{part} fait partie de {whole}</translation>
    </message>
    <message>
        <source>{parts} add up to {total}</source>
        <translation>{parts} font {total} au total</translation>
    </message>
    <message>
        <source>from {before} to {after}, stated as {change}</source>
        <translation>de {before} à {after}, annoncé comme {change}</translation>
    </message>
    <message>
        <source>from {before} to {after}</source>
        <translation>de {before} à {after}</translation>
    </message>
    <message>
        <source>{one} is {other} in another unit</source>
        <translation>{one}, c’est {other} dans une autre unité</translation>
    </message>
    <message>
        <source>{figures} are the same thing</source>
        <translation>{figures} : la même chose</translation>
    </message>
    <message>
        <source>Take It Back (Del)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>partie de</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>change</source>
        <translation>évolution</translation>
    </message>
    <message>
        <source>same thing</source>
        <translation>même chose</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>conversion</translation>
    </message>
    <message>
        <source>sibling</source>
        <translation>voisins</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n tranchée</numerusform>
            <numerusform>%n tranchées</numerusform>
        </translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Not figures</source>
        <translation>Pas des chiffres</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>{accounted} of {numerals} numerals accounted for</source>
        <translation>{accounted} nombres sur {numerals} expliqués</translation>
    </message>
</context>
<context>
    <name>SecondCheck</name>
    <message>
        <source>Second Check</source>
        <translation>Seconde vérification</translation>
    </message>
    <message>
        <source>The number as the source states it</source>
        <translation>Le nombre tel que la source le donne</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>No number can be read in “{words}”.</source>
        <translation>Aucun nombre ne se lit dans « {words} ».</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>D’accord.</translation>
    </message>
    <message>
        <source>Differs: here it says {stated}. It is marked for review again.</source>
        <translation>Différent : ici, c’est {stated}. Le chiffre est de nouveau à revoir.</translation>
    </message>
    <message>
        <source>Second Check Differs</source>
        <translation>Seconde vérification différente</translation>
    </message>
    <message>
        <source>{agreed} agreed, {differed} differed. Nothing is left to check.</source>
        <translation>{agreed} d’accord, {differed} différents. Plus rien à vérifier.</translation>
    </message>
    <message>
        <source>Checked by {name} · {count} left</source>
        <translation>Vérifié par {name} · reste {count}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>{same} of {all} numbers agree.</source>
        <translation>{same} nombres sur {all} concordent.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message>
        <source>different   {here} → {there}</source>
        <translation>différent   {here} → {there}</translation>
    </message>
    <message>
        <source>missing   {here}</source>
        <translation>manquant   {here}</translation>
    </message>
    <message>
        <source>added   {there}</source>
        <translation>ajouté   {there}</translation>
    </message>
    <message>
        <source>ambiguous   {here}</source>
        <translation>ambigu   {here}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>It is not stated here.</source>
        <translation>Il n’est pas énoncé ici.</translation>
    </message>
</context>
<context>
    <name>SourceDesk</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{file} does not say its encoding. It was read as {encoding}.</source>
        <translation>{file} n’indique pas son encodage. Il a été lu en {encoding}.</translation>
    </message>
    <message>
        <source>Choose Another…</source>
        <translation>En choisir un autre…</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Orateur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>Chiffres en date du</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>year-month-day; not stated</source>
        <translation>année-mois-jour&#x202f;; non précisée</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Altered on opening</source>
        <translation>Modifié à l’ouverture</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>What you open is listed here. You can also drop a file or a text.</source>
        <translation>Ce que vous ouvrez est listé ici. Vous pouvez aussi déposer un fichier ou un texte.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No number without its sentence.</source>
        <translation>Pas de nombre sans sa phrase.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open an Article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>What can be opened</source>
        <translation>Ce qui peut être ouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were.</source>
        <translation>
            <numerusform>%n fichier n’est plus à sa place.</numerusform>
            <numerusform>%n fichiers ne sont plus à leur place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatsDialog</name>
    <message>
        <source>Kept Stats</source>
        <translation>Chiffres gardés</translation>
    </message>
    <message>
        <source>What exactly is counted</source>
        <translation>Ce qui est compté au juste</translation>
    </message>
    <message>
        <source>&amp;Add to Stat</source>
        <translation>&amp;Ajouter au chiffre</translation>
    </message>
    <message>
        <source>Save &amp;Time Line…</source>
        <translation>Enregistrer la &amp;chronologie…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n briefing</numerusform>
            <numerusform>%n briefings</numerusform>
        </translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>oublié</translation>
    </message>
    <message>
        <source>This article says {number}: “{sentence}”</source>
        <translation>Cet article dit {number} : « {sentence} »</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Forget Stat</source>
        <translation>&amp;Oublier ce chiffre</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Filter by number, label or sentence</source>
        <translation>Filtrer par nombre, intitulé ou phrase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message numerus="yes">
        <source>%n in sight</source>
        <translation>
            <numerusform>%n visible</numerusform>
            <numerusform>%n visibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Where it is stated</source>
        <translation>Où il est énoncé</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>date non précisée</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Figures on the New Text</source>
        <translation>Les chiffres sur le nouveau texte</translation>
    </message>
    <message>
        <source>&amp;Take It</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>&amp;Other Place</source>
        <translation>A&amp;utre endroit</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>Take the New Place</source>
        <translation>Accepter le nouvel endroit</translation>
    </message>
    <message>
        <source>not in the new text</source>
        <translation>absent du nouveau texte</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ambigu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changé</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>Its words are no longer in the text.</source>
        <translation>Ses mots ne sont plus dans le texte.</translation>
    </message>
    <message>
        <source>place {number} of {count}</source>
        <translation>endroit {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Older Versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Briefing (*.briefing)</source>
        <translation>Briefing (*.briefing)</translation>
    </message>
    <message>
        <source>before a save</source>
        <translation>avant un enregistrement</translation>
    </message>
    <message>
        <source>before it was replaced</source>
        <translation>avant son remplacement</translation>
    </message>
    <message>
        <source>in the older format</source>
        <translation>dans l’ancien format</translation>
    </message>
    <message>
        <source>somebody else’s, before yours replaced it</source>
        <translation>celle d’un autre, avant que la vôtre la remplace</translation>
    </message>
    <message>
        <source>unsaved, let go of</source>
        <translation>non enregistrée, abandonnée</translation>
    </message>
    <message>
        <source>There are none yet: each save keeps what the file held before.</source>
        <translation>Il n’y en a pas encore&#xa0;: chaque enregistrement garde ce que contenait le fichier.</translation>
    </message>
    <message>
        <source>{title}: {key} key, {kept} kept, {ignored} ignored. {numbers}</source>
        <translation>{title}&#xa0;: clés {key}, retenus {kept}, écartés {ignored}. {numbers}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Update Text</source>
        <translation>Mettre à jour le texte</translation>
    </message>
    <message>
        <source>{total} figures: {exact} exact, {moved} moved, {ambiguous} ambiguous, {changed} changed, {lost} lost; {new} new to review.</source>
        <translation>{total} chiffres : {exact} exacts, {moved} déplacés, {ambiguous} ambigus, {changed} changés, {lost} perdus ; {new} nouveaux à revoir.</translation>
    </message>
    <message>
        <source>No figure is lost.</source>
        <translation>Aucun chiffre n’est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) cannot be printed until you say where they stand.</source>
        <translation>
            <numerusform>%n chiffre ne peut être imprimé tant que vous n’avez pas dit où il se trouve.</numerusform>
            <numerusform>%n chiffres ne peuvent être imprimés tant que vous n’avez pas dit où ils se trouvent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin two figures of one unit with Ctrl+Enter, or select their text.</source>
        <translation>Épinglez deux chiffres de même unité avec Ctrl+Entrée, ou sélectionnez leur texte.</translation>
    </message>
    <message>
        <source>This figure is in no chart.</source>
        <translation>Ce chiffre n’est dans aucun graphique.</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Something went wrong inside Briefing. Your work is kept; nothing was sent.</source>
        <translation>Une erreur s’est produite dans Briefing. Votre travail est conservé ; rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Briefing (*.briefing)</source>
        <translation>Briefing (*.briefing)</translation>
    </message>
</context>
</TS>
