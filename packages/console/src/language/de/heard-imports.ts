import type { Sentences } from "../reader.ts"

/** What an import finds, and what mends it. */
export const HEARD_IMPORTS: Sentences = {
  "Rows {0} and {1#} more": "Zeilen {0} und {1} weitere",
  "{0} and {1#} more": "{0} und {1} weitere",
  " It looks like a shared mailbox.": " Sie sieht nach einem gemeinsamen Postfach aus.",
  " Line {0} names groups of columns and is read into the headers.":
    " Zeile {0} benennt Gruppen von Spalten und wird in die Überschriften übernommen.",
  ' Row {0} reads "{1}": if that looks wrong, save the file as CSV UTF-8 and upload it again.':
    " Zeile {0} lautet „{1}“: Sieht das falsch aus, speichern Sie die Datei als CSV UTF-8 und laden Sie sie neu hoch.",
  " from {0} on, with what is planned for later": " ab {0}, mit dem, was für später geplant ist",
  " {0} of them {1} in Rung already and {2} as stored.":
    " {0} davon {1} schon in Rung und {2} wie gespeichert.",
  '"{0}" was {1}': "„{0}“ war {1}",
  ", and so is what {0} say of them": ", ebenso, was {0} dazu sagen",
  ", who has left": ", inzwischen ausgeschieden",
  "1 row that is": "1 Zeile, die",
  "1 row that nothing else identifies is": "1 Zeile, die sonst nichts bestimmt, wird",
  "; give the right one": "; geben Sie die richtige an",
  "Add the manager to the file, or correct the reference.":
    "Nehmen Sie die Führungskraft in die Datei auf, oder berichtigen Sie die Angabe.",
  "All {0} are the same people under new ids": "Alle {0} sind dieselben Personen unter neuen Kennungen",
  "Create the vacant position {0}": "Die offene Stelle {0} anlegen",
  "Day first (31-12-2026)": "Tag zuerst (31-12-2026)",
  "Fill them up, or export": "Füllen Sie sie auf, oder exportieren Sie",
  "Fill up to {0} digits: {1} is {2}": "Auf {0} Stellen auffüllen: {1} ist {2}",
  "Hold {0} back: not to be seen yet": "{0} zurückhalten: noch nicht sichtbar",
  "Import as partial: dotted lines stay": "Als Teil importieren: Gestrichelte Linien bleiben",
  "Import as partial: nobody ends": "Als Teil importieren: Niemand endet",
  "Import what is there as PARTIAL": "Importieren, was da ist, als Teil",
  "It is a name nobody has: add the manager to the file, or give an id or e-mail address.":
    "So heißt niemand: Nehmen Sie die Führungskraft in die Datei auf, oder geben Sie eine Kennung oder E-Mail-Adresse an.",
  "It is written like an open position: create it as vacant, or give it a row of its own.":
    "Das ist wie eine offene Stelle geschrieben: Legen Sie sie als offen an, oder geben Sie ihr eine eigene Zeile.",
  "Keep the titles they had": "Die bisherigen Positionen behalten",
  "Keep what is known": "Behalten, was bekannt ist",
  "Keep {0} as they are known": "{0} behalten, wie sie bekannt sind",
  "Leave row {0} out until its manager is known": "Zeile {0} auslassen, bis ihre Führungskraft bekannt ist",
  "Leave the broken row out": "Die gebrochene Zeile auslassen",
  "Let the rows hold from {0} on": "Die Zeilen ab {0} gelten lassen",
  "Let them hold from {0} on, the line too": "Sie ab {0} gelten lassen, die Linie auch",
  "Line {0}: no header over {1} {2}; what stands there is not read unless somebody maps it.":
    "Zeile {0}: keine Überschrift über {1} {2}; was dort steht, wird nicht gelesen, außer jemand ordnet es zu.",
  "Line {0}: several columns have the same header; the first keeps its name, the others are called {1}. Map whichever is right.":
    "Zeile {0}: Mehrere Spalten haben dieselbe Überschrift; die erste behält ihren Namen, die anderen heißen {1}. Ordnen Sie die richtige zu.",
  "Month first (12/31/2026)": "Monat zuerst (12/31/2026)",
  "No column identifies people: map an employee id, an external id or an e-mail address.":
    "Keine Spalte bestimmt die Personen: Ordnen Sie eine Personalnummer, eine externe Kennung oder eine E-Mail-Adresse zu.",
  "No effective day was given, so the changes hold from {0}, today in your company's time zone (in UTC it is {1}). Give the effective day if you mean another.":
    "Kein Tag wurde angegeben, also gelten die Änderungen ab {0}, dem heutigen Tag in der Zeitzone Ihres Unternehmens (in UTC ist es {1}). Geben Sie einen Tag an, wenn Sie einen anderen meinen.",
  "Nobody has it: a shared mailbox": "Niemand hat sie: ein gemeinsames Postfach",
  "Nobody is without a manager, so the org has no head. Leave the head's manager blank.":
    "Niemand ist ohne Führungskraft, also hat die Organisation keine Spitze. Lassen Sie die Führungskraft der Spitze leer.",
  "Not read and not stored, since no layer needs it: {0}. Leave such columns out of the export; map one on purpose to read it all the same.":
    "Nicht gelesen und nicht gespeichert, da keine Ebene es braucht: {0}. Lassen Sie solche Spalten im Export weg; ordnen Sie eine bewusst zu, um sie trotzdem zu lesen.",
  "Only row {0} has {1}": "Nur Zeile {0} hat {1}",
  'Only the sheet "{0}" was read, not the {1} {2}. Upload one of them as a file of its own if it is meant.':
    "Nur das Blatt „{0}“ wurde gelesen, nicht {1} {2}. Laden Sie eines davon als eigene Datei hoch, wenn es gemeint ist.",
  "Put nothing above {0}": "Nichts über {0} setzen",
  "Read because somebody mapped it, though it looks like personal data Rung does not need: {0}. Map it to nothing unless that is meant.":
    "Gelesen, weil jemand es zugeordnet hat, obwohl es nach persönlichen Angaben aussieht, die Rung nicht braucht: {0}. Ordnen Sie es nichts zu, wenn es nicht gemeint ist.",
  "Read ids instead of the names": "Kennungen statt der Namen lesen",
  "Read row {0} as data": "Zeile {0} als Daten lesen",
  "Read them as {0}s": "Als {0} lesen",
  "Remember: one's own id means no manager": "Merken: Die eigene Kennung bedeutet keine Führungskraft",
  "Remember: {0} means no manager": "Merken: {0} bedeutet keine Führungskraft",
  "Row {0#}": "Zeile {0}",
  "Row {0} is about {1}": "In Zeile {0} geht es um {1}",
  "Row {0} is the main one": "Zeile {0} ist die Hauptzuordnung",
  "Row {0}: the file ends in the middle of it, after {1} of {2} cells; the last cell is dropped, {3}. Rows after it are missing: export and upload the file again, and do not import it as FULL.":
    "Zeile {0}: Die Datei endet mitten darin, nach {1} von {2} Zellen; die letzte Zelle fällt weg, {3}. Zeilen danach fehlen: Exportieren Sie die Datei neu und laden Sie sie hoch, und importieren Sie sie nicht als vollständig.",
  "Row {0}: the file ends in the middle of it, so it is left out. Rows after it are missing: export and upload the file again, and do not import it as FULL.":
    "Zeile {0}: Die Datei endet mitten darin, also bleibt sie weg. Zeilen danach fehlen: Exportieren Sie die Datei neu und laden Sie sie hoch, und importieren Sie sie nicht als vollständig.",
  "Row {0}: {1} {2}: {3}. Taken in as somebody new{4}, until you say that they are one person: then {5}, both histories are kept, and no record ends for it.":
    "Zeile {0}: {1} {2}: {3}. Als neue Person{4} aufgenommen, bis Sie sagen, dass es eine Person ist: Dann {5}, beide Verläufe bleiben, und kein Eintrag endet dafür.",
  "Rows {0}": "Zeilen {0}",
  "Take the first manager of each, without dotted lines":
    "Jeweils die erste Führungskraft nehmen, ohne gestrichelte Linien",
  "Take {0} in: it is one of ours": "{0} aufnehmen: gehört zu uns",
  "The end no longer holds": "Das Ende gilt nicht mehr",
  "The head of the organisation would be {0} instead of {1}. Type {2}, the size of {3} organisation, if that is right, or name the head.":
    "Die Spitze der Organisation wäre {0} statt {1}. Geben Sie {2} ein, die Größe der Organisation unter {3}, wenn das stimmt, oder benennen Sie die Spitze.",
  "The headers are line {0}; what stands above it is no data and is left out.{1}":
    "Die Überschriften stehen in Zeile {0}; was darüber steht, sind keine Daten und bleibt weg.{1}",
  "The ids are right as they are": "Die Kennungen stimmen so",
  "The manager above {0} acts from {1}": "Die Führungskraft über {0} übernimmt ab {1}",
  "The managers of {0} become dotted lines. ": "Die Führungskräfte von {0} werden gestrichelte Linien. ",
  "The new head is right": "Die neue Spitze stimmt",
  "The sheet has {0} hidden, by a filter perhaps; they were read like all others. Delete them in the workbook if they are not meant.":
    "Im Blatt sind {0} verborgen, vielleicht durch einen Filter; sie wurden wie alle anderen gelesen. Löschen Sie sie in der Arbeitsmappe, wenn sie nicht gemeint sind.",
  "Their own id means no manager": "Die eigene Kennung bedeutet keine Führungskraft",
  "They are contractors": "Sie sind Externe",
  "They are employees and count": "Sie sind angestellt und zählen",
  "They are not ids of this company's people": "Es sind keine Kennungen von Personen dieses Unternehmens",
  "They are taken in as different units.": "Sie werden als verschiedene Bereiche aufgenommen.",
  "This full file has {0} people; the org has {1}. Is it a partial file? Imported as partial, it changes the people in it and ends nobody.":
    "Diese vollständige Datei hat {0} Personen; die Organisation hat {1}. Ist es eine Teildatei? Als Teil importiert, ändert sie die Personen darin und beendet niemanden.",
  "This very file was applied on {0} by {1}. What the plan shows is what has changed since; apply it to go back to the file, or cancel.":
    "Genau diese Datei wurde am {0} von {1} angewendet. Der Plan zeigt, was sich seither geändert hat; wenden Sie ihn an, um zur Datei zurückzukehren, oder brechen Sie ab.",
  "Titles decide no layer, and are taken in as they are.":
    "Positionen bestimmen keine Ebene und werden übernommen, wie sie sind.",
  "To read the file, {0}.{1}": "Um die Datei zu lesen: {0}.{1}",
  "Until you say, nobody is the head, since the largest have equally many.":
    "Bis Sie es sagen, ist niemand die Spitze, da die größten gleich viele haben.",
  "Until you say, {0} {1} the head, having most beneath.":
    "Bis Sie es sagen, {1} {0} die Spitze, mit den meisten darunter.",
  'Write "{0}", now and in later files': "„{0}“ schreiben, jetzt und in späteren Dateien",
  "a dotted line is": "eine gestrichelte Linie ist",
  "a line of totals": "eine Zeile mit Summen",
  "a manager's title, but nobody counted reports to them":
    "die Position einer Führungskraft, aber niemand Gezähltes berichtet an sie",
  "a second line of headers": "eine zweite Zeile mit Überschriften",
  "a senior title, but nobody who reports to them manages anybody":
    "eine höhere Position, aber niemand der Geführten führt jemanden",
  "a value is": "ein Wert wird",
  "a value: its formula failed": "ein Wert: Seine Formel ist gescheitert",
  "a worker type": "eine Beschäftigungsart",
  "an assistant's": "die einer Assistenz",
  "an e-mail address": "eine E-Mail-Adresse",
  "another company's": "die eines anderen Unternehmens",
  "are no statuses": "sind kein Status, den",
  "are not counted in their manager's span": "zählen nicht in der Führungsspanne",
  "board members": "Mitglieder des Aufsichtsrats",
  "came with the import and has a layer set by hand":
    "kam mit dem Import und hat eine von Hand festgelegte Ebene",
  "came with the import and is a member who can sign in":
    "kam mit dem Import und ist ein Mitglied, das sich anmelden kann",
  "came with the import and is invited": "kam mit dem Import und ist eingeladen",
  "came with the import and is named in the layer rules":
    "kam mit dem Import und ist in den Regeln für Ebenen genannt",
  "came with the import and takes part in a cycle": "kam mit dem Import und nimmt an einem Zyklus teil",
  "cells were told apart by {0}": "Zellen wurden durch {0} getrennt",
  "characters were read as {0}": "Zeichen wurden als {0} gelesen",
  commas: "Kommas",
  "contractors or agency workers": "Externe oder Leihkräfte",
  "count in spans by your layer rules": "zählen nach Ihren Regeln in Führungsspannen",
  down: "nach unten",
  "e-mail address": "E-Mail-Adresse",
  "employee id": "Personalnummer",
  "external id": "externe Kennung",
  "family name": "Nachname",
  "given name": "Vorname",
  "has no date, so nothing is planned. Give the day from which it holds.":
    "hat keinen Tag, also wird nichts geplant. Geben Sie den Tag an, ab dem es gilt.",
  "has {0} under them who did not come with the import": "hat {0} unter sich, die nicht mit dem Import kamen",
  "is no longer there": "ist nicht mehr da",
  "is no status": "ist kein Status, den",
  "is not a hire, a change or the end of somebody's time, so nothing is planned. Import it once it has happened.":
    "ist weder eine Einstellung noch eine Änderung noch ein Ende, also wird nichts geplant. Importieren Sie es, wenn es geschehen ist.",
  "it has the highest full-time equivalent": "sie hat den höchsten Vollzeitanteil",
  "it is left out": "sie bleibt weg",
  "it is marked as the main one": "sie ist als Hauptzuordnung gekennzeichnet",
  "it is the one known so far": "sie ist die bisher bekannte",
  "its cells before that are read": "ihre Zellen davor werden gelesen",
  "known people keep their managers, new ones wait for theirs":
    "bekannte Personen behalten ihre Führungskräfte, neue warten auf ihre",
  "lies on another day than the one the row holds from, and what will be different is not said. Give it a row of its own.":
    "liegt auf einem anderen Tag als dem, ab dem die Zeile gilt, und was anders sein wird, ist nicht gesagt. Geben Sie ihm eine eigene Zeile.",
  "lost their last digits": "haben ihre letzten Stellen verloren",
  "lost their leading zeros": "haben ihre führenden Nullen verloren",
  "manager or days in the org": "Führungskraft oder Tage in der Organisation",
  "more cells than headers, so nobody can tell which is which. Put quotes around cells that contain the separator.":
    "mehr Zellen als Überschriften, also ist unklar, welche welche ist. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.",
  "no employee id, external id or e-mail address, nor name with start date. A name alone is not enough: add a key.":
    "keine Personalnummer, externe Kennung oder E-Mail-Adresse, auch kein Name mit Eintrittstag. Ein Name allein genügt nicht: Fügen Sie eine Kennung hinzu.",
  "nobody gets it": "niemand bekommt sie",
  "nobody is found by them": "niemand wird durch sie gefunden",
  "nothing says which is the main one, and the choice is the same every time":
    "nichts sagt, welche die Hauptzuordnung ist, und die Wahl ist jedes Mal dieselbe",
  "others called {0}": "andere, die {0} heißen",
  "same name": "gleicher Name",
  "same name and e-mail address": "gleicher Name und gleiche E-Mail-Adresse",
  "same name and start date": "gleicher Name und Eintrittstag",
  "seems to be an earlier record of {0}": "scheint ein früherer Eintrag von {0} zu sein",
  semicolons: "Strichpunkte",
  "several people have this name and start date. Add an employee id.":
    "mehrere Personen haben diesen Namen und Eintrittstag. Fügen Sie eine Personalnummer hinzu.",
  "several people share this e-mail address, so it identifies nobody. Add an employee id.":
    "mehrere Personen teilen diese E-Mail-Adresse, also bestimmt sie niemanden. Fügen Sie eine Personalnummer hinzu.",
  "several rows tell one person's history: each holds from its day until the next; the one of the effective day says who they are. Nothing to do.":
    "Mehrere Zeilen erzählen den Verlauf einer Person: Jede gilt von ihrem Tag bis zur nächsten; die des gewählten Tages sagt, wer sie ist. Nichts zu tun.",
  "shared accounts, not people": "gemeinsame Konten, keine Personen",
  "start date": "Eintrittstag",
  "starts on {0}, before the end of {1} on {2}{3}": "beginnt am {0}, vor dem Ende von {1} am {2}{3}",
  tabs: "Tabulatoren",
  "the address is": "die Adresse ist",
  "the addresses are": "die Adressen sind",
  "the headers once more, as at the top of a new page":
    "die Überschriften noch einmal, wie oben auf einer neuen Seite",
  "the last day of these rows lies after the person's next row begins, or before their own, so they end where the next one begins. Correct the dates if that is wrong.":
    "Der letzte Tag dieser Zeilen liegt nach dem Beginn der nächsten Zeile der Person oder vor dem eigenen, also enden sie, wo die nächste beginnt. Berichtigen Sie die Tage, wenn das falsch ist.",
  "the manager is": "die Führungskraft ist",
  "the manager of row {0}": "die Führungskraft der Zeile {0}",
  "the managers of {0} rows": "die Führungskräfte von {0} Zeilen",
  "the new head's": "der neuen Spitze",
  "the next row of the same person begins later than the day after these end; between, they are not in the org. Correct the dates if that is wrong.":
    "Die nächste Zeile derselben Person beginnt später als am Tag nach dem Ende dieser; dazwischen ist sie nicht in der Organisation. Berichtigen Sie die Tage, wenn das falsch ist.",
  "the old head's": "der alten Spitze",
  "the row gives that id as the one before": "die Zeile nennt diese Kennung als die frühere",
  "the seat is given as vacant, but somebody with this id is in the org. End that person, or import the file as full.":
    "die Stelle gilt als offen, aber jemand mit dieser Kennung ist in der Organisation. Beenden Sie die Person, oder importieren Sie die Datei als vollständig.",
  "the title is": "die Position ist",
  "their keys, taken together, belong to different people, or one row knows somebody by an id, an address or a name that another one changes. Correct them, or add an employee id.":
    "ihre Kennungen gehören zusammen verschiedenen Personen, oder eine Zeile kennt jemanden durch eine Kennung, Adresse oder einen Namen, den eine andere ändert. Berichtigen Sie sie, oder fügen Sie eine Personalnummer hinzu.",
  "these are": "das sind",
  "these columns": "diese Spalten",
  "these columns are": "diese Spalten werden",
  "these {0} rows are": "diese {0} Zeilen bleiben",
  "they are": "sie",
  "they begin after the person's last day, so nothing of them holds. Correct the dates if that is wrong.":
    "Sie beginnen nach dem letzten Tag der Person, also gilt nichts davon. Berichtigen Sie die Tage, wenn das falsch ist.",
  "they report": "sie berichten",
  "they seem to be": "sie scheinen zu sein:",
  "this column": "diese Spalte",
  "this column is": "diese Spalte wird",
  "this is": "das ist",
  "this row counts no more, and {0} goes on": "diese Zeile zählt nicht mehr, und {0} läuft weiter",
  "this row is": "diese Zeile bleibt",
  up: "nach oben",
  "vacant seat": "offene Stelle",
  "vertical bars": "senkrechte Striche",
  "was changed by a later import: revert that one first":
    "wurde durch einen späteren Import geändert: Nehmen Sie zuerst jenen zurück",
  "was changed since: {0}": "wurde seither geändert: {0}",
  "was named head by the import, and the heads were changed since":
    "wurde durch den Import als Spitze benannt, und die Spitzen wurden seither geändert",
  "worker type": "Beschäftigungsart",
  "would get back the {0} {1}, which {2} has by now": "bekäme {0} {1} zurück, die inzwischen {2} hat",
  "would report again to somebody who has left since":
    "würde wieder an jemanden berichten, der seither ausgeschieden ist",
  "would report in a loop, with managers that were changed since":
    "würde im Kreis berichten, mit Führungskräften, die seither geändert wurden",
  "{0#} rows": "{0} Zeilen",
  "{0} (not in the file)": "{0} (nicht in der Datei)",
  "{0} and {1} are two people": "{0} und {1} sind zwei Personen",
  "{0} are about the same person but differ in {1}. All are left out{2}: keep one.":
    "{0} betreffen dieselbe Person, unterscheiden sich aber in {1}. Alle bleiben weg{2}: Behalten Sie eine.",
  "{0} are assignments of one person. Row {1} counts: {2}. {3}Say which is the main one.":
    "{0} sind Zuordnungen einer Person. Zeile {1} zählt: {2}. {3}Sagen Sie, welche die Hauptzuordnung ist.",
  "{0} direct reports are right": "{0} direkt Geführte stimmen",
  "{0} dotted lines are": "{0} gestrichelte Linien sind",
  "{0} goes on under the id {1}": "{0} läuft unter der Kennung {1} weiter",
  "{0} is a manager who is missing": "{0} ist eine fehlende Führungskraft",
  "{0} is the manager": "{0} ist die Führungskraft",
  "{0} is {1}: one person": "{0} ist {1}: eine Person",
  "{0} keeps the stored manager (row {1})": "{0} behält die gespeicherte Führungskraft (Zeile {1})",
  '{0} manager "{1}" is not known, since {2} about them {3} left out{4}. They are taken in unplaced; the reference is kept and tried again at every import. Mend {5}, and they report there.':
    "{0} Führungskraft „{1}“ ist nicht bekannt, da {2} über sie {3} weggelassen{4}. Sie werden ohne Platz aufgenommen; die Angabe bleibt und wird bei jedem Import wieder versucht. Beheben Sie {5}, dann berichten sie dort.",
  "{0} managers are": "{0} Führungskräfte sind",
  "{0} means no manager": "{0} bedeutet keine Führungskraft",
  "{0} of {1} people are not in this full file and would end: {2}. Was a filter left on in the export? Type {3} to end them, or import the file as partial.":
    "{0} von {1} Personen fehlen in dieser vollständigen Datei und würden enden: {2}. War im Export ein Filter an? Geben Sie {3} ein, um sie zu beenden, oder importieren Sie die Datei als Teil.",
  "{0} people have several assignments ({1}), and no column says which is the main one: the highest full-time equivalent counts, else the one known so far. The managers of the others become dotted lines. Map a column that marks the main assignment.":
    "{0} Personen haben mehrere Zuordnungen ({1}), und keine Spalte sagt, welche die Hauptzuordnung ist: Der höchste Vollzeitanteil zählt, sonst die bisher bekannte. Die Führungskräfte der anderen werden gestrichelte Linien. Ordnen Sie eine Spalte zu, die die Hauptzuordnung kennzeichnet.",
  "{0} people or seats are without a manager and have reports: {1}. {2} Which is the head? Others may head subsidiaries: name them in the layer rules.":
    "{0} Personen oder Stellen sind ohne Führungskraft und haben Geführte: {1}. {2} Wer ist die Spitze? Andere können Töchter leiten: Benennen Sie sie in den Regeln für Ebenen.",
  "{0} repeat what other rows say of the same {1} people and count once. Was the file put together twice? Nothing to do.":
    "{0} wiederholen, was andere Zeilen über dieselben {1} Personen sagen, und zählen einmal. Wurde die Datei doppelt zusammengesetzt? Nichts zu tun.",
  "{0} reports to {1}, as {2} do (row {3})": "{0} berichtet an {1}, wie {2} (Zeile {3})",
  "{0} rows that are": "{0} Zeilen, die",
  "{0} rows that nothing else identifies are": "{0} Zeilen, die sonst nichts bestimmt, werden",
  "{0} say the same of one person and count as one. Nothing to do.":
    "{0} sagen dasselbe über eine Person und zählen als eine. Nichts zu tun.",
  "{0} stays the head": "{0} bleibt die Spitze",
  "{0} would have {1} direct reports {2}. Did the manager column lose its join? Type {3} if that is right.":
    "{0} hätte {1} direkt Geführte {2}. Ist die Spalte der Führungskraft verrutscht? Geben Sie {3} ein, wenn das stimmt.",
  '{0}: "{1}" can be day first or month first. Say which; until then the {2} dates of this column that need it are left out and the rest of each row applies.':
    "{0}: „{1}“ kann Tag oder Monat zuerst haben. Sagen Sie, welches; bis dahin bleiben die {2} Tage dieser Spalte weg, die es brauchen, und der Rest jeder Zeile gilt.",
  '{0}: "{1}" can be {2} ({3}) or {4} ({5}). Read as {6}, as the column mostly is. Correct the rows where that is wrong.':
    "{0}: „{1}“ kann {2} ({3}) oder {4} ({5}) sein. Als {6} gelesen, wie die Spalte meist. Berichtigen Sie die Zeilen, wo das falsch ist.",
  '{0}: "{1}" in {2} is not {3}. The rest of the row applies; write the value differently to take it in.':
    "{0}: „{1}“ in {2} ist nicht {3}. Der Rest der Zeile gilt; schreiben Sie den Wert anders, um ihn aufzunehmen.",
  '{0}: "{1}" is nobody and is read as "no manager". Confirm it once and it is remembered with the mapping.':
    "{0}: „{1}“ ist niemand und wird als „keine Führungskraft“ gelesen. Bestätigen Sie es einmal, dann wird es mit der Zuordnung gemerkt.",
  "{0}: a cell begins as a formula does, such as {1}. It is kept as text and never run, here or in what Rung exports; clear it if nobody meant it.":
    "{0}: Eine Zelle beginnt wie eine Formel, etwa {1}. Sie bleibt als Text und wird nie ausgeführt, weder hier noch in Exporten von Rung; leeren Sie sie, wenn sie nicht gemeint ist.",
  "{0}: a cell joined over several rows counts for each of them.":
    "{0}: Eine über mehrere Zeilen verbundene Zelle zählt für jede davon.",
  "{0}: a vacant position is created, no person; its reports hang under it.":
    "{0}: Eine offene Stelle wird angelegt, keine Person; ihre Geführten hängen darunter.",
  "{0}: addresses at {1}, where nobody of your org is ({2}), so these {3} rows are left out, and nobody ends for it. Take them in if it belongs to your group.":
    "{0}: Adressen bei {1}, wo niemand Ihrer Organisation ist ({2}), also bleiben diese {3} Zeilen weg, und niemand endet dafür. Nehmen Sie sie auf, wenn es zu Ihrer Gruppe gehört.",
  "{0}: an e-mail address mixes Latin letters with Cyrillic or Greek ones that look the same, such as {1}. It is kept as it stands and matches no address in Latin letters; type it anew.":
    "{0}: Eine E-Mail-Adresse mischt lateinische Buchstaben mit gleich aussehenden kyrillischen oder griechischen, etwa {1}. Sie bleibt, wie sie ist, und entspricht keiner lateinischen Adresse; geben Sie sie neu ein.",
  "{0}: back from leave, and asked for ratings again. Nothing to do.":
    "{0}: aus der Abwesenheit zurück und wieder um Bewertungen gebeten. Nichts zu tun.",
  "{0}: characters that were broken before the file came here are shown as �. Correct them here, or export the file again as UTF-8.":
    "{0}: Zeichen, die schon vor dieser Datei zerstört waren, erscheinen als �. Berichtigen Sie sie hier, oder exportieren Sie die Datei neu als UTF-8.",
  "{0}: company {1} is not one of yours as far as Rung knows, so {2} left out, and nobody ends for it. Take them in if it belongs to your group.":
    "{0}: Das Unternehmen {1} gehört, soweit Rung weiß, nicht zu Ihnen, also {2} weg, und niemand endet dafür. Nehmen Sie sie auf, wenn es zu Ihrer Gruppe gehört.",
  "{0}: earlier records of people who go on under another id in this file, as answered. The later record counts. Nothing to do.":
    "{0}: frühere Einträge von Personen, die in dieser Datei unter einer anderen Kennung weiterlaufen, wie beantwortet. Der spätere Eintrag zählt. Nichts zu tun.",
  "{0}: fewer cells than headers; what is missing is read as blank. Was a cell broken in two by a line break without quotes?":
    "{0}: weniger Zellen als Überschriften; Fehlendes wird als leer gelesen. Hat ein Zeilenumbruch ohne Anführungszeichen eine Zelle geteilt?",
  "{0}: formulas whose outcome was not saved with the workbook are read as blank. Open it in a spreadsheet program, save it, and upload it again.":
    "{0}: Formeln, deren Ergebnis nicht in der Arbeitsmappe gespeichert ist, werden als leer gelesen. Öffnen Sie sie in einem Tabellenprogramm, speichern Sie sie, und laden Sie sie neu hoch.",
  "{0}: from {1} to {2}, {3} rungs {4} in one import. {5}: {6}. Check the managers of the rows around them; if they are right, nothing is to do.":
    "{0}: von {1} nach {2}, {3} Stufen {4} in einem Import. {5}: {6}. Prüfen Sie die Führungskräfte der Zeilen darum herum; stimmen sie, ist nichts zu tun.",
  "{0}: had left and is in the org again with this import. Take the row out, or give its end date, if that is wrong.":
    "{0}: war ausgeschieden und ist mit diesem Import wieder in der Organisation. Nehmen Sie die Zeile heraus, oder geben Sie das Ende an, wenn das falsch ist.",
  "{0}: hired again before the end of the last time ({1}). One record goes on and the end still holds. Take it away if they stay.":
    "{0}: vor dem Ende der letzten Zeit wieder eingestellt ({1}). Ein Eintrag läuft weiter, und das Ende gilt noch. Nehmen Sie es weg, wenn die Person bleibt.",
  "{0}: ids in {1} {2} in a spreadsheet ({3}), so {4} not used: {5}. {6} the file again with {7} as text.":
    "{0}: Kennungen in {1} {2}, in einem Tabellenprogramm ({3}), also {4} nicht verwendet: {5}. {6} die Datei neu, mit {7} als Text.",
  "{0}: invisible characters, look-alikes or capitals in e-mail addresses were read as what they mean. Nothing to do.":
    "{0}: Unsichtbare Zeichen, Doppelgänger oder Großbuchstaben in E-Mail-Adressen wurden als das gelesen, was sie meinen. Nichts zu tun.",
  "{0}: known people with a new e-mail address; the contact address changes, nobody is created, and sign-in addresses stay as they are.":
    "{0}: bekannte Personen mit neuer E-Mail-Adresse; die Kontaktadresse ändert sich, niemand wird angelegt, und Adressen zum Anmelden bleiben.",
  '{0}: manager "{1}" is not known. They are taken in unplaced; the reference is kept and tried again at every import. {2}':
    "{0}: Führungskraft „{1}“ ist nicht bekannt. Sie werden ohne Platz aufgenommen; die Angabe bleibt und wird bei jedem Import wieder versucht. {2}",
  '{0}: manager "{1}" is the name of {2} people: {3}. They are taken in unplaced, and the name is kept: say who is meant, or give an id.':
    "{0}: Führungskraft „{1}“ heißen {2} Personen: {3}. Sie werden ohne Platz aufgenommen, und der Name bleibt: Sagen Sie, wer gemeint ist, oder geben Sie eine Kennung an.",
  "{0}: manager {1} has left, so from {2} they are unplaced until they get another. Give their new manager, or let the next one above act.":
    "{0}: Führungskraft {1} ist ausgeschieden, also sind sie ab {2} ohne Platz, bis sie eine andere bekommen. Geben Sie die neue Führungskraft an, oder lassen Sie die Nächste darüber übernehmen.",
  "{0}: manager {1} is in the org from {2} on. Until then they are unplaced, from then on they report there. Give who manages them until then.":
    "{0}: Führungskraft {1} ist ab {2} in der Organisation. Bis dahin sind sie ohne Platz, ab dann berichten sie dort. Geben Sie an, wer sie bis dahin führt.",
  "{0}: manager {1} is not in the org on {2}, so from then on they stand without a manager. Give their new manager by then, or let the next one above act.":
    "{0}: Führungskraft {1} ist am {2} nicht in der Organisation, also stehen sie ab dann ohne Führungskraft. Geben Sie bis dahin die neue an, oder lassen Sie die Nächste darüber übernehmen.",
  "{0}: names and ids cannot be cleared, so they stay. Leave the cell blank.":
    "{0}: Namen und Kennungen lassen sich nicht leeren, also bleiben sie. Lassen Sie die Zelle leer.",
  "{0}: nobody known has this key, and without a name nobody can be added. Left out: add a name.":
    "{0}: Niemand Bekanntes hat diese Kennung, und ohne Namen kann niemand hinzukommen. Weggelassen: Fügen Sie einen Namen hinzu.",
  "{0}: not in this full file, so they end. Import it as partial to keep them.":
    "{0}: nicht in dieser vollständigen Datei, also enden sie. Importieren Sie sie als Teil, um sie zu behalten.",
  "{0}: not known and already left, so not taken in. Nothing to do.":
    "{0}: nicht bekannt und schon ausgeschieden, also nicht aufgenommen. Nichts zu tun.",
  "{0}: on leave. They stay in the org, keep their layer, and are asked for no ratings until they are back. Nothing to do.":
    "{0}: abwesend. Sie bleiben in der Organisation, behalten ihre Ebene, und werden um keine Bewertungen gebeten, bis sie zurück sind. Nichts zu tun.",
  "{0}: on some days before {1} their manager was not in the org as it is known, so on those days they are without one in the history. Give earlier rows of the managers to fill that in.":
    "{0}: An einigen Tagen vor dem {1} war ihre Führungskraft, soweit bekannt, nicht in der Organisation, also sind sie an diesen Tagen im Verlauf ohne eine. Geben Sie frühere Zeilen der Führungskräfte an, um das zu füllen.",
  "{0}: only who reports to whom is kept by day, so from these rows the line is planned and {1} {2} as it is now. Import the rows again once they hold, or take them in now as a whole.":
    "{0}: Nur wer an wen berichtet, wird je Tag geführt, also wird aus diesen Zeilen die Linie geplant, und {1} {2}, wie es jetzt ist. Importieren Sie die Zeilen wieder, sobald sie gelten, oder nehmen Sie sie jetzt ganz auf.",
  "{0}: several assignments of one person; the one marked as the main one counts, the managers of the others become dotted lines. Nothing to do.":
    "{0}: mehrere Zuordnungen einer Person; die als Hauptzuordnung gekennzeichnete zählt, die Führungskräfte der anderen werden gestrichelte Linien. Nichts zu tun.",
  "{0}: several managers in one cell. The first is the manager; the others get a dotted line, so they are asked as peers and count in no span. Nothing to do, unless another comes first.":
    "{0}: mehrere Führungskräfte in einer Zelle. Die erste ist die Führungskraft; die anderen bekommen eine gestrichelte Linie, werden also als Peers gefragt und zählen in keiner Führungsspanne. Nichts zu tun, außer eine andere kommt zuerst.",
  "{0}: the addresses of {1} all end up at {2}. They are taken for different people; nothing to do if they are.":
    "{0}: Die Adressen von {1} enden alle bei {2}. Sie gelten als verschiedene Personen; nichts zu tun, wenn sie es sind.",
  "{0}: the change begins on or before {1}, the day {2} shows the org of, and that cycle is closed. The history changes; the cycle keeps what it was closed with. Nothing to do if that is meant.":
    "{0}: Die Änderung beginnt am oder vor dem {1}, dem Tag, dessen Organisation {2} zeigt, und dieser Zyklus ist geschlossen. Der Verlauf ändert sich; der Zyklus behält, womit er geschlossen wurde. Nichts zu tun, wenn das gemeint ist.",
  "{0}: the new title is no longer an assistant's or outsider's, so they count in their manager's span again. Nothing to do.":
    "{0}: Die neue Position ist nicht mehr die einer Assistenz oder von außerhalb, also zählen sie wieder in der Führungsspanne. Nichts zu tun.",
  "{0}: the operation is not create, update or end, or it is about somebody unknown. Left out: correct the operation or the key.":
    "{0}: Die Art der Änderung ist nicht Anlegen, Ändern oder Beenden, oder es geht um jemand Unbekanntes. Weggelassen: Berichtigen Sie die Art oder die Kennung.",
  '{0}: the planned "{1}" {2} The rest of each row applies.':
    "{0}: Das geplante „{1}“ {2} Der Rest jeder Zeile gilt.",
  "{0}: the status says that they are still here, but their last day has passed, so the last day is not taken in. Correct the status or the day.":
    "{0}: Der Status sagt, dass sie noch da sind, aber ihr letzter Tag ist vorbei, also wird der letzte Tag nicht übernommen. Berichtigen Sie den Status oder den Tag.",
  "{0}: the status says that they have left, but not when, so they leave with this import. Give their last day, or say that they are still here.":
    "{0}: Der Status sagt, dass sie ausgeschieden sind, aber nicht, wann, also scheiden sie mit diesem Import aus. Geben Sie den letzten Tag an, oder sagen Sie, dass sie noch da sind.",
  "{0}: their ids before are those of {1} known people with other names. Taken in as new people. Are they ids of another system? Clear them then.":
    "{0}: Ihre früheren Kennungen sind die von {1} bekannten Personen mit anderen Namen. Als neue Personen aufgenommen. Sind es Kennungen eines anderen Systems? Dann leeren Sie sie.",
  "{0}: their manager has left, and {1} sits on the same position ({2}) now, so they report there. Nothing to do.":
    "{0}: Ihre Führungskraft ist ausgeschieden, und {1} hat jetzt dieselbe Stelle ({2}), also berichten sie dort. Nichts zu tun.",
  "{0}: their manager is position {1}, which {2} hold together, none of them marked as the main one. They report to {3}: say who leads the position.":
    "{0}: Ihre Führungskraft ist die Stelle {1}, die {2} gemeinsam haben, niemand davon als Hauptzuordnung. Sie berichten an {3}: Sagen Sie, wer die Stelle leitet.",
  "{0}: they report to themselves, so they are taken in without a manager. Give their manager.":
    "{0}: Sie berichten an sich selbst, also werden sie ohne Führungskraft aufgenommen. Geben Sie ihre Führungskraft an.",
  "{0}: units stand above themselves: {1}. People keep their units; what stands above a unit is not stored. Correct the unit above.":
    "{0}: Bereiche stehen über sich selbst: {1}. Personen behalten ihre Bereiche; was über einem Bereich steht, wird nicht gespeichert. Berichtigen Sie den Bereich darüber.",
  "{0}: unplaced until now, and placed by the manager reference kept from an earlier import. Nothing to do.":
    "{0}: bisher ohne Platz, und jetzt durch die aus einem früheren Import behaltene Angabe zur Führungskraft eingeordnet. Nichts zu tun.",
  "{0}: {1} Left out until then.": "{0}: {1} Bis dahin weggelassen.",
  "{0}: {1} after {2}. They are stored with their days and shown in the timeline; today's tree is without them. Nothing to do.":
    "{0}: {1} nach dem {2}. Sie werden mit ihren Tagen gespeichert und im Verlauf gezeigt; der heutige Baum ist ohne sie. Nichts zu tun.",
  "{0}: {1} cleared as __CLEAR__ says. Leave the cell blank to keep the value.":
    "{0}: {1} geleert, wie __CLEAR__ sagt. Lassen Sie die Zelle leer, um den Wert zu behalten.",
  "{0}: {1} given as a position; whoever sits there is the manager. Nothing to do.":
    "{0}: {1} als Stelle angegeben; wer sie hat, ist die Führungskraft. Nichts zu tun.",
  "{0}: {1} given by name, and found, since only one person has {2} name. Check them, and give ids or e-mail addresses next time: names change, and two people may share one.":
    "{0}: {1} mit Namen angegeben und gefunden, da nur eine Person {2} Namen hat. Prüfen Sie sie, und geben Sie nächstes Mal Kennungen oder E-Mail-Adressen an: Namen ändern sich, und zwei Personen können einen teilen.",
  "{0}: {1} has a day so far ahead that it means no end, such as {2}. It is read as none; nothing to do.":
    "{0}: {1} hat einen Tag so weit voraus, dass er kein Ende meint, etwa {2}. Er wird als keines gelesen; nichts zu tun.",
  "{0}: {1} has the numbers by which spreadsheets count days, such as {2}. They are read as those days; nothing to do.":
    "{0}: {1} hat die Zahlen, mit denen Tabellen Tage zählen, etwa {2}. Sie werden als diese Tage gelesen; nichts zu tun.",
  "{0}: {1} has years of two digits, such as {2}. Each is read as the year nearest to now, at most 20 ahead; write four digits where that is wrong.":
    "{0}: {1} hat Jahre mit zwei Ziffern, etwa {2}. Jedes wird als das nächstliegende gelesen, höchstens 20 voraus; schreiben Sie vier Ziffern, wo das falsch ist.",
  "{0}: {1} in {2} {3} Rung knows. The rest of the row applies; write active, leave, garden leave or terminated to take it in.":
    "{0}: {1} in {2} {3} Rung kennt. Der Rest der Zeile gilt; schreiben Sie active, leave, garden leave oder terminated, um ihn aufzunehmen.",
  "{0}: {1} is held back ({2} {3}). They are kept in this import only, as its shadow branch: whoever may import sees them here, and nobody finds them in the org, in lists or in search.{4} Take them in once they may be seen.":
    "{0}: {1} wird zurückgehalten ({2} {3}). Sie bleiben nur in diesem Import, als dessen Schattenzweig: Wer importieren darf, sieht sie hier, und niemand findet sie in der Organisation, in Listen oder in der Suche.{4} Nehmen Sie sie auf, sobald sie sichtbar sein dürfen.",
  "{0}: {1} more are written differently than by most: {2}. {3}":
    "{0}: {1} weitere sind anders geschrieben als meist: {2}. {3}",
  "{0}: {1} not in this full file and {2}. Import the file as partial to keep them, or give them in a column of their own.":
    "{0}: {1} nicht in dieser vollständigen Datei und {2}. Importieren Sie die Datei als Teil, um sie zu behalten, oder geben Sie sie in einer eigenen Spalte an.",
  "{0}: {1} people seem to be known under other ids ({2}), by name and address, or name and start date. Did another system give new ids? They are taken in as new people until you say that they are the same: then the known ones go on under the new ids, and their histories are kept.":
    "{0}: {1} Personen scheinen unter anderen Kennungen bekannt zu sein ({2}), nach Name und Adresse oder Name und Eintrittstag. Hat ein anderes System neue Kennungen vergeben? Sie werden als neue Personen aufgenommen, bis Sie sagen, dass es dieselben sind: Dann laufen die bekannten unter den neuen Kennungen weiter, und ihre Verläufe bleiben.",
  "{0}: {1} people seem to be known under other ids, hired again before the end of the last time. They are taken in as new people until you say that they are the same: then the known ones go on under the new ids, and their histories are kept.":
    "{0}: {1} Personen scheinen unter anderen Kennungen bekannt zu sein, vor dem Ende der letzten Zeit wieder eingestellt. Sie werden als neue Personen aufgenommen, bis Sie sagen, dass es dieselben sind: Dann laufen die bekannten unter den neuen Kennungen weiter, und ihre Verläufe bleiben.",
  "{0}: {1} to a vacant position ({2}), and to whoever fills it. Until then the next person above acts. Nothing to do.":
    "{0}: {1} an eine offene Stelle ({2}), und an die Person, die sie besetzen wird. Bis dahin übernimmt die nächste Person darüber. Nichts zu tun.",
  "{0}: {1} was vacant and is filled; its reports follow.":
    "{0}: {1} war offen und ist besetzt; die Geführten folgen.",
  "{0}: {1} would belong to {2}; {3}, the rest of each row applies.{4} Give everybody an address of their own.":
    "{0}: {1} würde zu {2} gehören; {3}, der Rest jeder Zeile gilt.{4} Geben Sie allen eine eigene Adresse.",
  "{0}: {1} {2} and no data, so {3} left out. Nothing to do, unless somebody wants {4} read.":
    "{0}: {1} {2} und keine Daten, also bleiben {3} weg. Nichts zu tun, außer jemand möchte {4} gelesen haben.",
  "{0}: {1} {2} not known, so no dotted line is drawn there. Add them to the file, or correct the reference.":
    "{0}: {1} {2} nicht bekannt, also wird dort keine gestrichelte Linie gezogen. Nehmen Sie sie in die Datei auf, oder berichtigen Sie die Angabe.",
  '{0}: {1} {2} to be "{3}" written differently ({4} write it so). {5} Choose one way, and every later file is read so.':
    "{0}: {1} {2} „{3}“ zu sein, anders geschrieben ({4} schreiben es so). {5} Wählen Sie eine Schreibweise, und jede spätere Datei wird so gelesen.",
  "{0}: {1} {2}, and no worker type is given, so they are taken in as {3} and {4}. Say so if they are employees who count.":
    "{0}: {1} {2}, und keine Beschäftigungsart ist angegeben, also werden sie als {3} aufgenommen und {4}. Sagen Sie es, wenn sie angestellt sind und zählen.",
  "{0}: {1} {2}, while nearly everybody's is at {3}. They count as employees; say so if they are contractors.":
    "{0}: {1} {2}, während die fast aller bei {3} ist. Sie zählen als angestellt; sagen Sie es, wenn sie extern sind.",
  "{0}: {1}. The layer follows the structure, not the title. Check the managers of their reports, or the title; if both are right, nothing is to do.":
    "{0}: {1}. Die Ebene folgt dem Aufbau, nicht der Position. Prüfen Sie die Führungskräfte der Geführten oder die Position; stimmt beides, ist nichts zu tun.",
  "{0}: {1}. They are kept as people, and not counted in their manager's span unless they have reports who count. Change the layer rules if {2} count at your company.":
    "{0}: {1}. Sie bleiben als Personen, und zählen nicht in der Führungsspanne, außer sie haben Geführte, die zählen. Ändern Sie die Regeln für Ebenen, wenn {2} bei Ihnen zählen.",
  "{0}: {1}: known people go on under a new id, since the row gives the one before and the name or address agrees; both histories are kept. Say so where they are two people.":
    "{0}: {1}: Bekannte Personen laufen unter einer neuen Kennung weiter, da die Zeile die frühere nennt und Name oder Adresse übereinstimmt; beide Verläufe bleiben. Sagen Sie es, wo es zwei Personen sind.",
  "{0}other rows go by their other keys, and nobody ends as missing":
    "{0}andere Zeilen gehen nach ihren anderen Kennungen, und niemand endet als fehlend",
  "{0}{1} report in a loop{2}. The lines of this file in it are left out; the people apply. Likeliest mistake: the manager of {3}{4}.":
    "{0}{1} berichten im Kreis{2}. Die Linien dieser Datei darin bleiben weg; die Personen gelten. Wahrscheinlichster Fehler: die Führungskraft von {3}{4}.",
}
