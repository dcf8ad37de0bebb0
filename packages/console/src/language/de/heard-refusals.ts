import type { Sentences } from "../reader.ts"

/** Refusals, faults and what an import finds. */
export const HEARD_REFUSALS: Sentences = {
  "A calibration session is open for {0}: close it, then release.":
    "Für {0} ist eine Kalibrierungssitzung offen: Schließen Sie sie, dann geben Sie frei.",
  "A cell begins like a formula": "Eine Zelle beginnt wie eine Formel",
  "A change lies before the end of a closed cycle":
    "Eine Änderung liegt vor dem Ende eines geschlossenen Zyklus",
  "A change lies in the future": "Eine Änderung liegt in der Zukunft",
  "A contract has at most {0} competencies; remove one first.":
    "Eine Vereinbarung hat höchstens {0} Kompetenzen; entfernen Sie zuerst eine.",
  "A dated note in confidential answers could be traced: leave it out.":
    "Eine datierte Notiz in vertraulichen Antworten ließe sich zuordnen: Lassen Sie sie weg.",
  "A delta needs a column mapped to the operation.":
    "Ein Import nur mit Änderungen braucht eine Spalte für die Art der Änderung.",
  "A far end date stands for none": "Ein fernes Enddatum steht für keines",
  "A full file holds only a part of the people":
    "Eine vollständige Datei enthält nur einen Teil der Personen",
  "A further manager is not known": "Eine weitere Führungskraft ist nicht bekannt",
  "A job is at work on it: wait for its end, or cancel it.":
    "Gerade wird daran gearbeitet: Warten Sie das Ende ab, oder brechen Sie ab.",
  "A manager reference is an id and a position":
    "Eine Angabe zur Führungskraft ist Kennung und Stelle zugleich",
  "A new person has no name": "Eine neue Person hat keinen Namen",
  "A number is confirmed when the plan is applied.": "Eine Zahl wird beim Anwenden des Plans bestätigt.",
  "A quote that is opened in row {0} takes in the rows after it: close it, or export the file again.":
    "Ein Anführungszeichen aus Zeile {0} nimmt die Zeilen danach mit: Schließen Sie es, oder exportieren Sie die Datei neu.",
  "A row ends early": "Eine Zeile endet zu früh",
  "A row has more cells than there are headers": "Eine Zeile hat mehr Zellen als Überschriften",
  "A row is repeated": "Eine Zeile steht doppelt",
  "A row's keys name two different people": "Die Kennungen einer Zeile nennen zwei verschiedene Personen",
  "A seat is given as vacant, but somebody sits on it": "Eine Stelle gilt als offen, ist aber besetzt",
  "A tenant needs an administrator: make somebody else one first.":
    "Ein Unternehmen braucht eine Administration: Machen Sie zuerst jemand anderen dazu.",
  "A text holds a character that cannot be stored. Leave it out.":
    "Ein Text enthält ein Zeichen, das sich nicht speichern lässt. Lassen Sie es weg.",
  "A vacant position is filled": "Eine offene Stelle wird besetzt",
  "A value is not understood": "Ein Wert ist nicht zu verstehen",
  "A value stands for no manager": "Ein Wert steht für keine Führungskraft",
  "An Idempotency-Key goes with one mutation a request, and not with those about secrets, sessions or what is written into forms. Send this without.":
    "Ein Idempotency-Key gehört zu einer Mutation je Anfrage, und nicht zu denen über Geheimnisse, Anmeldungen oder Formularinhalte. Senden Sie dies ohne.",
  "An Idempotency-Key has 8 to 200 printable characters and no space.":
    "Ein Idempotency-Key hat 8 bis 200 druckbare Zeichen und kein Leerzeichen.",
  "An account without a place in the org can only assess from above.":
    "Ein Konto ohne Platz in der Organisation kann nur von oben beurteilen.",
  "An assistant does not count in the span": "Eine Assistenz zählt nicht in der Führungsspanne",
  "An e-mail address is not the company's": "Eine E-Mail-Adresse gehört nicht zum Unternehmen",
  "An earlier record of somebody who goes on": "Ein früherer Eintrag von jemandem, der weitermacht",
  "An import has at most {0} rows: start another for the rest.":
    "Ein Import hat höchstens {0} Zeilen: Beginnen Sie für den Rest einen weiteren.",
  "Anchors are for 1 to 5.": "Anker gelten für 1 bis 5.",
  "Announce 1 to {0} rows.": "Kündigen Sie 1 bis {0} Zeilen an.",
  "Another account stands for this person: pick one.":
    "Für diese Person steht ein anderes Konto: Wählen Sie eines.",
  "Another cycle has this name: choose another.":
    "Ein anderer Zyklus heißt so: Wählen Sie einen anderen Namen.",
  "Another move followed, or it was taken back already.":
    "Es folgte eine andere Verschiebung, oder sie wurde schon zurückgenommen.",
  "Another seat has this number: choose another.":
    "Eine andere Stelle hat diese Nummer: Wählen Sie eine andere.",
  "Another view has this name: choose another.":
    "Eine andere Ansicht heißt so: Wählen Sie einen anderen Namen.",
  "Archive this plan and begin another: it has {0} check-ins.":
    "Legen Sie diesen Plan ab und beginnen Sie einen neuen: Er hat {0} Zwischenstände.",
  "Ask somebody else than the subject about {0} at {1}.":
    "Fragen Sie zu {0} auf {1} jemand anderen als die Person selbst.",
  "Assessors are named before a cycle closes.": "Beurteilende werden vor dem Schluss eines Zyklus benannt.",
  "Bands are calibrated between the close of a cycle and its release.":
    "Bänder werden zwischen Schluss und Freigabe eines Zyklus kalibriert.",
  "Choose 1 to 5, or leave it out.": "Wählen Sie 1 bis 5, oder lassen Sie es weg.",
  "Choose 1 to 5, or not seen.": "Wählen Sie 1 bis 5 oder „nicht gesehen“.",
  "Choose a day after {0}.": "Wählen Sie einen Tag nach dem {0}.",
  "Choose a time zone such as Europe/Berlin.": "Wählen Sie eine Zeitzone wie Europe/Berlin.",
  "Choose a whole number of at least {0}.": "Wählen Sie eine ganze Zahl ab {0}.",
  "Choose an expiry after today.": "Wählen Sie einen Ablauf nach heute.",
  "Choose an expiry after {0}, or none.": "Wählen Sie einen Ablauf nach dem {0} oder keinen.",
  "Choose an expiry within a year.": "Wählen Sie einen Ablauf innerhalb eines Jahres.",
  "Choose at least one perspective.": "Wählen Sie mindestens eine Sicht.",
  "Choose at least one scope.": "Wählen Sie mindestens eine Berechtigung.",
  "Choose at most {0} skills: fewer is more.": "Wählen Sie höchstens {0} Fertigkeiten: Weniger ist mehr.",
  "Choose at most {0}.": "Wählen Sie höchstens {0}.",
  "Choose somebody else: this person prepares for one executive now.":
    "Wählen Sie jemand anderen: Diese Person bereitet gerade für einen Executive vor.",
  "Choose somebody else: you read your own plan anyway.":
    "Wählen Sie jemand anderen: Den eigenen Plan lesen Sie ohnehin.",
  "Choose somebody who can sign in: this person is no member.":
    "Wählen Sie jemanden, der sich anmelden kann: Diese Person ist kein Mitglied.",
  "Choose today or a day before: a note says what was seen.":
    "Wählen Sie heute oder einen Tag davor: Eine Notiz sagt, was zu sehen war.",
  "Count seq from 1; {0} is the last.": "Zählen Sie seq ab 1; {0} ist die letzte.",
  "Dates are spreadsheet serial numbers": "Tage sind fortlaufende Zahlen einer Tabelle",
  "Dates can be read in two ways": "Tage lassen sich auf zwei Arten lesen",
  "Dates of one person overlap or leave a gap": "Tage einer Person überlappen oder lassen eine Lücke",
  "Dotted lines end": "Gestrichelte Linien enden",
  "Drop a note first: at most {0} are kept about one person.":
    "Löschen Sie zuerst eine Notiz: Über eine Person werden höchstens {0} aufbewahrt.",
  "Drop a view first: at most {0} are kept.":
    "Löschen Sie zuerst eine Ansicht: Höchstens {0} werden aufbewahrt.",
  "E-mail address changes": "Eine E-Mail-Adresse ändert sich",
  "Edit at most {0} cells, not {1}: correct the file and upload it again.":
    "Bearbeiten Sie höchstens {0} Zellen, nicht {1}: Berichtigen Sie die Datei und laden Sie sie neu hoch.",
  "Expect a response between 0 and 1.": "Erwarten Sie eine Beteiligung zwischen 0 und 1.",
  "Fixes are named by the plan they are of: send its hash too.":
    "Lösungen gehören zu einem Plan: Senden Sie auch dessen Prüfsumme.",
  "Forms can be reassigned only while their cycle is open.":
    "Formulare lassen sich nur bei offenem Zyklus neu zuweisen.",
  "Forms can be reopened only while their cycle is open.":
    "Formulare lassen sich nur bei offenem Zyklus wieder öffnen.",
  "Give a code of one to six capital letters and digits.":
    "Geben Sie eine Kennung aus ein bis sechs Großbuchstaben und Ziffern an.",
  "Give a pattern at least one word and at most {0} characters.":
    "Ein Muster braucht mindestens ein Wort und höchstens {0} Zeichen.",
  "Give a share of the week from 0 to 100 percent, or none.":
    "Geben Sie einen Anteil der Woche von 0 bis 100 Prozent an oder keinen.",
  "Give a whole number from 1 to 5, or none.": "Geben Sie eine ganze Zahl von 1 bis 5 an oder keine.",
  "Give an address to mail the form to.": "Geben Sie eine Adresse an, an die das Formular geht.",
  "Give at least one role.": "Geben Sie mindestens eine Rolle an.",
  "Give at most {0} translations at once.": "Geben Sie höchstens {0} Übersetzungen auf einmal an.",
  "Give every competency a code.": "Geben Sie jeder Kompetenz eine Kennung.",
  "Give five anchors, for 1 to 5.": "Geben Sie fünf Anker an, für 1 bis 5.",
  "Give the company a name of 2 to 80 characters.":
    "Geben Sie dem Unternehmen einen Namen mit 2 bis 80 Zeichen.",
  "Give the contract a name.": "Geben Sie der Vereinbarung einen Namen.",
  "Give the person a name.": "Geben Sie der Person einen Namen.",
  "Give the rater an e-mail address first.": "Geben Sie der Person zuerst eine E-Mail-Adresse.",
  "Give {0} a name.": "Geben Sie {0} einen Namen.",
  "Give {0} at least one determinant.": "Geben Sie {0} mindestens eine entscheidende Kompetenz.",
  "ICs are not on the map: name a layer of managers.":
    "Fachkräfte stehen nicht auf der Karte: Nennen Sie eine Ebene von Führungskräften.",
  "Ids have lost digits": "Kennungen haben Stellen verloren",
  "Invisible characters or case removed": "Unsichtbare Zeichen oder Großschreibung entfernt",
  "Invite at most 1,000 people at once.": "Laden Sie höchstens 1.000 Personen auf einmal ein.",
  "Issue {0} has no fix {1}.": "Befund {0} hat keine Lösung {1}.",
  "It was applied by an earlier version of Rung, which did not keep how the org was before.":
    "Er wurde von einer früheren Fassung von Rung angewendet, die nicht festhielt, wie die Organisation davor war.",
  "It was applied more than 30 days ago: correct what it did by hand, or by another import.":
    "Er wurde vor mehr als 30 Tagen angewendet: Berichtigen Sie von Hand oder durch einen weiteren Import.",
  "Its rows are still coming: plan it first.": "Seine Zeilen kommen noch: Planen Sie ihn zuerst.",
  "Its rows have come and were planned: amend it, or start a new import.":
    "Seine Zeilen kamen und wurden geplant: Ändern Sie den Plan, oder beginnen Sie einen neuen Import.",
  "Keep at most {0} actions.": "Behalten Sie höchstens {0} Maßnahmen.",
  "Let the bands begin in order, between 1 and 5.":
    "Lassen Sie die Bänder der Reihe nach beginnen, zwischen 1 und 5.",
  "Let the cycle close after the day it opens.": "Lassen Sie den Zyklus nach seinem ersten Tag schließen.",
  "Let the cycle close after today.": "Lassen Sie den Zyklus nach heute schließen.",
  'Line {0} is no JSON object: write one object a line, such as {"id": "7", "name": "Ann Lee"}.':
    'Zeile {0} ist kein JSON-Objekt: Schreiben Sie ein Objekt je Zeile, etwa {"id": "7", "name": "Ann Lee"}.',
  "Lines that are no data are left out": "Zeilen ohne Daten bleiben weg",
  "Manager has left": "Die Führungskraft ist ausgeschieden",
  "Manager is given as a position": "Die Führungskraft ist als Stelle angegeben",
  "Manager is given by name": "Die Führungskraft ist mit Namen angegeben",
  "Manager is going to leave": "Die Führungskraft wird ausscheiden",
  "Manager is known only from a later day": "Die Führungskraft ist erst ab einem späteren Tag bekannt",
  "Manager is not known": "Die Führungskraft ist nicht bekannt",
  "Manager is still to come": "Die Führungskraft kommt erst noch",
  "Mark competencies of the contract in force only.":
    "Geben Sie nur zu Kompetenzen der geltenden Vereinbarung etwas an.",
  "Mark each competency once.": "Geben Sie zu jeder Kompetenz einmal etwas an.",
  "More than one top, or none": "Mehr als eine Spitze, oder keine",
  "Name a competency and a perspective that the session shows of them, or a link that begins with https://.":
    "Nennen Sie eine Kompetenz und eine Sicht, die die Sitzung von der Person zeigt, oder einen Link, der mit https:// beginnt.",
  "Name a successor or leave the reports unplaced, not both.":
    "Nennen Sie eine Nachfolge oder lassen Sie die Geführten ohne Platz, nicht beides.",
  "Name at least one person to invite.": "Nennen Sie mindestens eine Person zum Einladen.",
  "Name at least one view shown here, or a link.":
    "Nennen Sie mindestens eine hier gezeigte Sicht oder einen Link.",
  "Name at least one who takes part.": "Nennen Sie mindestens eine teilnehmende Person.",
  "Name at most 20 pieces of evidence.": "Nennen Sie höchstens 20 Belege.",
  "Name every competency once.": "Nennen Sie jede Kompetenz einmal.",
  "Name the cycle in 2 to 80 characters.": "Benennen Sie den Zyklus mit 2 bis 80 Zeichen.",
  "Name the token in 2 to 80 characters.": "Benennen Sie das Token mit 2 bis 80 Zeichen.",
  "Name the view in 1 to 60 characters.": "Benennen Sie die Ansicht mit 1 bis 60 Zeichen.",
  "Neither the contract nor its draft says this in English; read its texts again.":
    "Weder die Vereinbarung noch ihr Entwurf sagt das auf Englisch; lesen Sie die Texte neu.",
  "No cycle has been released yet: there is nothing to try it on.":
    "Noch ist kein Zyklus freigegeben: Es gibt nichts, woran zu erproben wäre.",
  "No override holds on {0} or later.": "Am {0} oder später gilt keine Festlegung.",
  "No rows have come: append some first.": "Es kamen keine Zeilen: Hängen Sie zuerst welche an.",
  "Nobody among {0} took part in the cycle: choose another layer.":
    "Niemand aus {0} nahm am Zyklus teil: Wählen Sie eine andere Ebene.",
  "Nobody is reminded in a cycle that is {0}.": "In einem Zyklus, der {0} ist, wird niemand erinnert.",
  "Nobody knows how the request with this Idempotency-Key ended. Look whether it was done; use a new key to do it again.":
    "Niemand weiß, wie die Anfrage mit diesem Idempotency-Key endete. Sehen Sie nach, ob es geschehen ist; nehmen Sie sonst einen neuen.",
  "Nobody moves their own band.": "Niemand verschiebt das eigene Band.",
  "Nobody rates themselves here: choose another rater.":
    "Niemand bewertet hier sich selbst: Wählen Sie jemand anderen.",
  "Nobody rates themselves here: name somebody else.":
    "Niemand bewertet hier sich selbst: Benennen Sie jemand anderen.",
  "Nobody would take part: widen the population.": "Niemand nähme teil: Erweitern Sie den Kreis.",
  "Not an employee, so not counted in the span": "Nicht angestellt, also nicht in der Führungsspanne gezählt",
  "Nothing identifies the person": "Nichts bestimmt die Person",
  "Nothing of it is in the org, so nothing is to revert.":
    "Nichts davon ist in der Organisation, also ist nichts zurückzunehmen.",
  "Nothing was reverted: {0} against it. {1}.{2} Take those changes back first, or correct what the import did by hand.":
    "Nichts wurde zurückgenommen: {0} dagegen. {1}.{2} Nehmen Sie zuerst jene Änderungen zurück, oder berichtigen Sie von Hand, was der Import tat.",
  "One e-mail address for two people": "Eine E-Mail-Adresse für zwei Personen",
  "One manager's span explodes": "Die Führungsspanne einer Führungskraft wächst sprunghaft",
  "One person has several assignments": "Eine Person hat mehrere Zuordnungen",
  "One person has several assignments, one marked as the main one":
    "Eine Person hat mehrere Zuordnungen, eine davon als Hauptzuordnung",
  "One title is written in several ways": "Eine Position ist verschieden geschrieben",
  "Only a person in the org has a layer.": "Nur eine Person der Organisation hat eine Ebene.",
  "Only members with the role ADMIN or EXEC take part.":
    "Nur Mitglieder mit der Rolle ADMIN oder EXEC nehmen teil.",
  "Only the subject can answer a self-assessment: leave it.":
    "Nur die Person selbst kann ihre Selbsteinschätzung beantworten: Lassen Sie sie.",
  "Other rows came under this seq before: send these under the next one, or start a new import.":
    "Unter dieser seq kamen schon andere Zeilen: Senden Sie diese unter der nächsten, oder beginnen Sie einen neuen Import.",
  "People are missing from a full file": "In einer vollständigen Datei fehlen Personen",
  "People not in the full file end": "Personen, die in der vollständigen Datei fehlen, enden",
  "People who are not to be seen yet are held back": "Noch nicht sichtbare Personen werden zurückgehalten",
  "Personal data that is not needed": "Persönliche Angaben, die nicht nötig sind",
  "Publish a contract before opening a cycle.":
    "Veröffentlichen Sie eine Vereinbarung, bevor Sie einen Zyklus öffnen.",
  "Publish a contract before planning a cycle.":
    "Veröffentlichen Sie eine Vereinbarung, bevor Sie einen Zyklus planen.",
  "Raters are invited while their cycle is open.": "Beurteilende werden bei offenem Zyklus eingeladen.",
  "Reporting lines form a loop": "Berichtslinien bilden einen Kreis",
  "Reports follow their manager's position": "Geführte folgen der Stelle ihrer Führungskraft",
  "Row {0} has a cell of more than {1} characters: shorten it, or look for a quote that is never closed.":
    "Zeile {0} hat eine Zelle mit mehr als {1} Zeichen: Kürzen Sie sie, oder suchen Sie ein nie geschlossenes Anführungszeichen.",
  "Row {0} has more than {1} cells: leave out columns that are not about the org, or check the separator.":
    "Zeile {0} hat mehr als {1} Zellen: Lassen Sie Spalten weg, die nicht die Organisation betreffen, oder prüfen Sie das Trennzeichen.",
  "Rows are missing: send seq {0} first.": "Zeilen fehlen: Senden Sie zuerst seq {0}.",
  "Rows of another company": "Zeilen eines anderen Unternehmens",
  "Save a page of this console: its path and its filters.":
    "Speichern Sie eine Seite dieser Konsole: ihren Pfad und ihre Filter.",
  "Say how good you are at it or that you have not tried it, not both.":
    "Sagen Sie, wie gut Sie darin sind oder dass Sie es nicht versucht haben, nicht beides.",
  "Say in ten letters or more what is new and why.":
    "Sagen Sie in zehn oder mehr Buchstaben, was neu ist und warum.",
  "Say it in at most {0} letters.": "Sagen Sie es in höchstens {0} Buchstaben.",
  "Say why in at most 2,000 characters.": "Sagen Sie in höchstens 2.000 Zeichen, warum.",
  "Say why, for those who will read it.": "Sagen Sie denen, die es lesen werden, warum.",
  "Say why, in a few words.": "Sagen Sie in wenigen Worten, warum.",
  "Send 1 to {0} rows, not {1}: for more, upload a file or append them in turn.":
    "Senden Sie 1 bis {0} Zeilen, nicht {1}: Für mehr laden Sie eine Datei hoch, oder hängen Sie sie nacheinander an.",
  "Send one of rows, uploadId and importId.": "Senden Sie eines von rows, uploadId und importId.",
  "Send the file as multipart, or as the body with ?filename=.":
    "Senden Sie die Datei als multipart oder als Inhalt mit ?filename=.",
  "Send the header {0} from the console itself, or use an API token.":
    "Senden Sie den Header {0} aus der Konsole selbst, oder benutzen Sie ein API-Token.",
  "Set enough evidence above 0 and up to 1.": "Setzen Sie „genug Belege“ über 0 und bis 1.",
  "Set the floor between 1 and 5.": "Setzen Sie den Mindestwert zwischen 1 und 5.",
  "Several managers in one cell": "Mehrere Führungskräfte in einer Zelle",
  "Several people hold one position": "Mehrere Personen haben eine Stelle",
  "Several rows for one person disagree": "Mehrere Zeilen einer Person widersprechen sich",
  "Several rows tell one person's history": "Mehrere Zeilen erzählen den Verlauf einer Person",
  "Shorten it to at most {0} characters.": "Kürzen Sie auf höchstens {0} Zeichen.",
  "Shorten the note to 2,000 characters.": "Kürzen Sie die Notiz auf 2.000 Zeichen.",
  "Shorten the note to 4,000 characters.": "Kürzen Sie die Notiz auf 4.000 Zeichen.",
  "Shorten the reason to 500 characters.": "Kürzen Sie den Grund auf 500 Zeichen.",
  "Shorten the text to 4,000 characters.": "Kürzen Sie den Text auf 4.000 Zeichen.",
  "Sign in, or send a valid token.": "Melden Sie sich an, oder senden Sie ein gültiges Token.",
  "Somebody changed this meanwhile: reload and try again.":
    "Jemand hat das inzwischen geändert: Laden Sie neu und versuchen Sie es noch einmal.",
  "Somebody changed this person meanwhile: read it again, then change it.":
    "Jemand hat diese Person inzwischen geändert: Lesen Sie sie neu, dann ändern Sie sie.",
  "Somebody else has this address: choose another.":
    "Jemand anderes hat diese Adresse: Wählen Sie eine andere.",
  "Somebody else has this employee id: choose another, or change that person.":
    "Jemand anderes hat diese Personalnummer: Wählen Sie eine andere, oder ändern Sie jene Person.",
  "Somebody else has this external id.": "Jemand anderes hat diese externe Kennung.",
  "Somebody has planned this again since you read it: read the plan again.":
    "Jemand hat neu geplant, seit Sie gelesen haben: Lesen Sie den Plan noch einmal.",
  "Somebody invited one of these addresses meanwhile: reload and try again.":
    "Jemand hat eine dieser Adressen inzwischen eingeladen: Laden Sie neu und versuchen Sie es noch einmal.",
  "Somebody is changing the same just now. Wait a little and try again.":
    "Jemand ändert gerade dasselbe. Warten Sie kurz und versuchen Sie es noch einmal.",
  "Somebody is hired again before the end of the last time":
    "Jemand wird vor dem Ende der letzten Zeit wieder eingestellt",
  "Somebody is on leave": "Jemand ist abwesend",
  "Somebody jumps more than one layer": "Jemand springt mehr als eine Ebene",
  "Somebody known seems to have a new id": "Jemand Bekanntes scheint eine neue Kennung zu haben",
  "Somebody moved or closed something meanwhile: reload, then decide again.":
    "Jemand hat inzwischen etwas verschoben oder geschlossen: Laden Sie neu, dann entscheiden Sie noch einmal.",
  "Somebody reports to a vacant position": "Jemand berichtet an eine offene Stelle",
  "Somebody reports to themselves": "Jemand berichtet an sich selbst",
  "Somebody stopped it, and nothing was written.": "Jemand hat angehalten, und nichts wurde geschrieben.",
  "Somebody took this name just now: try again.":
    "Jemand hat diesen Namen eben genommen: Versuchen Sie es noch einmal.",
  "Somebody unknown who has already left": "Jemand Unbekanntes, schon ausgeschieden",
  "Somebody who had left comes back": "Jemand Ausgeschiedenes kommt zurück",
  "Somebody who leaves gets no new manager: take it out, or let them stay.":
    "Wer ausscheidet, bekommt keine neue Führungskraft: Nehmen Sie sie heraus, oder lassen Sie die Person bleiben.",
  "Something broke on our side. It is logged under the request id {0}.":
    "Bei uns ist etwas schiefgegangen. Es ist unter der Anfrage {0} festgehalten.",
  "Something broke, again and again. Nothing was written: try again, and tell whoever runs Rung.":
    "Etwas ging immer wieder schief. Nichts wurde geschrieben: Versuchen Sie es noch einmal, und sagen Sie es denen, die Rung betreiben.",
  "Something broke, and nothing was written. Tell whoever runs Rung, and give them this number: {0}.":
    "Etwas ging schief, und nichts wurde geschrieben. Sagen Sie es denen, die Rung betreiben, mit dieser Nummer: {0}.",
  "Status and dates, or status and reports, disagree":
    "Status und Tage, oder Status und Geführte, widersprechen sich",
  "Stop sharing first: one person reads a plan at a time.":
    "Hören Sie zuerst auf zu teilen: Einen Plan liest jeweils eine Person.",
  "The address or the password is wrong.": "Adresse oder Passwort ist falsch.",
  "The band shown is {0} already.": "Das gezeigte Band ist schon {0}.",
  "The contract has no competency {0}.": "Die Vereinbarung hat keine Kompetenz {0}.",
  "The contract has no competency {0}; add it or remove the mention.":
    "Die Vereinbarung hat keine Kompetenz {0}; fügen Sie sie hinzu, oder entfernen Sie die Erwähnung.",
  "The cycle is archived: what was said stays as it is.":
    "Der Zyklus ist archiviert: Was gesagt wurde, bleibt, wie es ist.",
  "The cycle takes no answers today: ask an administrator.":
    "Der Zyklus nimmt heute keine Antworten an: Fragen Sie die Administration.",
  "The cycle would close at once: extend it first.": "Der Zyklus schlösse sofort: Verlängern Sie ihn zuerst.",
  "The database refused what the import says, and nothing was written: plan again. If it comes again, tell whoever runs Rung.":
    "Die Datenbank lehnte ab, was der Import sagt, und nichts wurde geschrieben: Planen Sie neu. Geschieht es wieder, sagen Sie es denen, die Rung betreiben.",
  "The draft says what version {0} says; change something.":
    "Der Entwurf sagt, was Fassung {0} sagt; ändern Sie etwas.",
  "The file did not arrive whole: send it again.":
    "Die Datei kam nicht vollständig an: Senden Sie sie noch einmal.",
  "The file has more than {0} rows: split it, and import the parts as PARTIAL.":
    "Die Datei hat mehr als {0} Zeilen: Teilen Sie sie, und importieren Sie die Teile als Teil.",
  "The file has no column {0}: count from 0.": "Die Datei hat keine Spalte {0}: Zählen Sie ab 0.",
  "The file is empty: export it again.": "Die Datei ist leer: Exportieren Sie sie neu.",
  "The file is larger than {0} MB: split it, and import the parts as PARTIAL.":
    "Die Datei ist größer als {0} MB: Teilen Sie sie, und importieren Sie die Teile als Teil.",
  "The file seems to end early": "Die Datei scheint zu früh zu enden",
  "The file was converted to be read": "Die Datei wurde zum Lesen umgewandelt",
  "The floor is breached on {0}: the band stays gap.":
    "Der Mindestwert bei {0} ist verletzt: Das Band bleibt Lücke.",
  "The head cannot head a subsidiary too: take one out.":
    "Die Spitze kann nicht auch eine Tochter leiten: Nehmen Sie eine heraus.",
  "The head of the organisation changes": "Die Spitze der Organisation wechselt",
  "The org has changed since this was planned: plan again.":
    "Die Organisation hat sich seit diesem Plan geändert: Planen Sie neu.",
  "The plan was applied already and cannot be given up.":
    "Der Plan wurde schon angewendet und lässt sich nicht aufgeben.",
  "The plan was applied: import again to change something.":
    "Der Plan wurde angewendet: Importieren Sie noch einmal, um etwas zu ändern.",
  "The plan was given up: plan again.": "Der Plan wurde aufgegeben: Planen Sie neu.",
  "The request cannot be read.": "Die Anfrage lässt sich nicht lesen.",
  "The request with this Idempotency-Key is still running. Try again in a little while.":
    "Die Anfrage mit diesem Idempotency-Key läuft noch. Versuchen Sie es in einer Weile noch einmal.",
  "The row's operation cannot be done": "Was die Zeile verlangt, lässt sich nicht tun",
  "The rows of this import were forgotten meanwhile: send them again as a new import.":
    "Die Zeilen dieses Imports wurden inzwischen vergessen: Senden Sie sie als neuen Import.",
  "The session is closed: what it decided stands.": "Die Sitzung ist geschlossen: Was sie entschied, gilt.",
  "The weights add up to {0}: make them 1.": "Die Gewichte ergeben {0}: Bringen Sie sie auf 1.",
  "The weights of {0} must sum to 1, not {1}.": "Die Gewichte von {0} müssen 1 ergeben, nicht {1}.",
  "The workbook is damaged or did not arrive whole: open it, save it again, and upload that.":
    "Die Arbeitsmappe ist beschädigt oder kam nicht vollständig an: Öffnen Sie sie, speichern Sie sie neu, und laden Sie das hoch.",
  "The workbook is locked with a password: save it without one, or as CSV (UTF-8).":
    "Die Arbeitsmappe ist mit einem Passwort gesperrt: Speichern Sie sie ohne, oder als CSV (UTF-8).",
  "There is a draft already: continue it, or discard it first.":
    "Es gibt schon einen Entwurf: Setzen Sie ihn fort, oder verwerfen Sie ihn zuerst.",
  "There is a newer version of this text: reload and read it first.":
    "Es gibt eine neuere Fassung dieses Textes: Laden Sie neu und lesen Sie sie zuerst.",
  "There is no comment of yours to confirm here: leave it out.":
    "Hier ist kein Kommentar von Ihnen zu bestätigen: Lassen Sie es weg.",
  "There is no company of yours by that name.": "Kein Unternehmen von Ihnen heißt so.",
  "There is no draft: start one first.": "Es gibt keinen Entwurf: Beginnen Sie zuerst einen.",
  "There is no import by that id.": "Es gibt keinen Import mit dieser Kennung.",
  "There is no member by that id.": "Es gibt kein Mitglied mit dieser Kennung.",
  "There is no person by that id.": "Es gibt keine Person mit dieser Kennung.",
  "There is no plan to apply: plan again.": "Es gibt keinen Plan zum Anwenden: Planen Sie neu.",
  "There is no row {0}.": "Es gibt keine Zeile {0}.",
  "There is no {0} by that id.": "Es gibt nichts der Art „{0}“ mit dieser Kennung.",
  "There is nothing below the headers: export the file with headers and rows.":
    "Unter den Überschriften steht nichts: Exportieren Sie die Datei mit Überschriften und Zeilen.",
  "There is nothing here by that id.": "Hier gibt es nichts mit dieser Kennung.",
  "They are not among the people of this session.": "Sie gehören nicht zu den Personen dieser Sitzung.",
  "They have filed no correction in this cycle.":
    "Sie haben in diesem Zyklus keine Berichtigung eingereicht.",
  "They stand above you: others decide on them.": "Sie stehen über Ihnen: Darüber entscheiden andere.",
  "This Idempotency-Key was sent with another request. Use a new one.":
    "Dieser Idempotency-Key wurde mit einer anderen Anfrage gesendet. Nehmen Sie einen neuen.",
  "This account is a member already: sign in instead.":
    "Dieses Konto ist schon Mitglied: Melden Sie sich stattdessen an.",
  "This account is no member there: ask an administrator to invite you.":
    "Dieses Konto ist dort kein Mitglied: Bitten Sie die Administration um eine Einladung.",
  "This address is a member or already invited.": "Diese Adresse ist Mitglied oder schon eingeladen.",
  "This address is in the list twice: remove one.":
    "Diese Adresse steht zweimal in der Liste: Entfernen Sie eine.",
  "This file was applied before": "Diese Datei wurde schon einmal angewendet",
  "This form asks for no overall judgement: leave it out.":
    "Dieses Formular fragt nach keinem Gesamturteil: Lassen Sie es weg.",
  "This form does not ask about that: leave it out.":
    "Dieses Formular fragt nicht danach: Lassen Sie es weg.",
  "This form is still with its rater: nothing to reopen.":
    "Dieses Formular ist noch in Arbeit: Es gibt nichts wieder zu öffnen.",
  "This form is submitted: an administrator can reopen it.":
    "Dieses Formular ist gesendet: Die Administration kann es wieder öffnen.",
  "This form is submitted: reopen it before you reassign it.":
    "Dieses Formular ist gesendet: Öffnen Sie es wieder, bevor Sie es neu zuweisen.",
  "This form was declined: an administrator can reopen it.":
    "Dieses Formular wurde abgelehnt: Die Administration kann es wieder öffnen.",
  "This form was saved elsewhere meanwhile: reload it.":
    "Dieses Formular wurde inzwischen anderswo gespeichert: Laden Sie es neu.",
  "This is a packed file without a workbook in it: unpack it, and upload the table itself.":
    "Das ist ein Archiv ohne Arbeitsmappe: Entpacken Sie es, und laden Sie die Tabelle selbst hoch.",
  "This is an old workbook (.xls): save it as .xlsx or CSV (UTF-8) and upload that.":
    "Das ist eine alte Arbeitsmappe (.xls): Speichern Sie sie als .xlsx oder CSV (UTF-8), und laden Sie das hoch.",
  "This is no text file: export the org as CSV.":
    "Das ist keine Textdatei: Exportieren Sie die Organisation als CSV.",
  "This is not the hash of the plan: read it again.":
    "Das ist nicht die Prüfsumme des Plans: Lesen Sie ihn neu.",
  "This is one JSON list: write one object a line instead (JSON Lines), or upload CSV.":
    "Das ist eine JSON-Liste: Schreiben Sie stattdessen ein Objekt je Zeile (JSON Lines), oder laden Sie CSV hoch.",
  "This is {0} and no table: open it in a spreadsheet program, save it as .xlsx or CSV (UTF-8), and upload that.":
    "Das ist {0} und keine Tabelle: Öffnen Sie es in einem Tabellenprogramm, speichern Sie es als .xlsx oder CSV (UTF-8), und laden Sie das hoch.",
  "This item is answered twice: send it once.": "Das ist zweimal beantwortet: Senden Sie es einmal.",
  "This layer of the cycle has its session: one cycle and layer are calibrated once.":
    "Diese Ebene des Zyklus hat ihre Sitzung: Zyklus und Ebene werden einmal kalibriert.",
  "This link does not work any more: ask for a new one.":
    "Dieser Link gilt nicht mehr: Bitten Sie um einen neuen.",
  "This membership has ended: invite the person again.":
    "Diese Mitgliedschaft ist beendet: Laden Sie die Person neu ein.",
  "This needs more memory than a job may have: split it into smaller files.":
    "Das braucht mehr Speicher, als ein Auftrag haben darf: Teilen Sie es in kleinere Dateien.",
  "This note is about somebody else: choose their form.":
    "Diese Notiz gilt jemand anderem: Wählen Sie dessen Formular.",
  "This note was changed elsewhere meanwhile: reload it.":
    "Diese Notiz wurde inzwischen anderswo geändert: Laden Sie sie neu.",
  "This person is not in the org today.": "Diese Person ist heute nicht in der Organisation.",
  "This plan was changed elsewhere meanwhile: reload it.":
    "Dieser Plan wurde inzwischen anderswo geändert: Laden Sie ihn neu.",
  "This rater can see nothing of what the form asks: choose another.":
    "Diese Person sieht nichts von dem, was das Formular fragt: Wählen Sie eine andere.",
  "This rater has another form about the same person: choose another.":
    "Diese Person hat ein anderes Formular über dieselbe Person: Wählen Sie eine andere.",
  "This rater has the form already: choose another.":
    "Diese Person hat das Formular schon: Wählen Sie eine andere.",
  "This rater has {0} confidential forms already: choose another.":
    "Diese Person hat schon {0} vertrauliche Formulare: Wählen Sie eine andere.",
  "This rater is not in the org today: choose somebody who is.":
    "Diese Person ist heute nicht in der Organisation: Wählen Sie jemanden, der es ist.",
  "This rater is on leave: choose somebody who is there.":
    "Diese Person ist abwesend: Wählen Sie jemanden, der da ist.",
  "This rater worked there for {0} days, {1} are needed: choose another.":
    "Diese Person arbeitete dort {0} Tage, {1} sind nötig: Wählen Sie eine andere.",
  "This took too long and was stopped. Ask for less, or try again.":
    "Das dauerte zu lange und wurde angehalten. Fragen Sie weniger, oder versuchen Sie es noch einmal.",
  "This version is published; draft a new version instead.":
    "Diese Fassung ist veröffentlicht; entwerfen Sie stattdessen eine neue.",
  "This workbook is of another kind (.xlsb, .ods, .numbers): save it as .xlsx or CSV (UTF-8) and upload that.":
    "Diese Arbeitsmappe ist von anderer Art (.xlsb, .ods, .numbers): Speichern Sie sie als .xlsx oder CSV (UTF-8), und laden Sie das hoch.",
  "Title and structure disagree": "Position und Aufbau widersprechen sich",
  "Today is the tenant's today": "Heute ist der Tag des Unternehmens",
  "Too little is rated for a band: nobody is moved out of not enough evidence, nor into it.":
    "Für ein Band ist zu wenig bewertet: Niemand wird aus „zu wenig Belege“ heraus- oder hineinverschoben.",
  "Too many tries. Wait a little and try again.":
    "Zu viele Versuche. Warten Sie kurz und versuchen Sie es noch einmal.",
  "Two columns are mapped to {0}: keep one.": "Zwei Spalten sind {0} zugeordnet: Behalten Sie eine.",
  "Two competencies have the code {0}; change one.":
    "Zwei Kompetenzen haben die Kennung {0}; ändern Sie eine.",
  "Type {0}: it will be version {1}.": "Geben Sie {0} ein: Es wird Fassung {1}.",
  "Units are written in several ways, or form a loop":
    "Bereiche sind verschieden geschrieben oder bilden einen Kreis",
  "Unpacked, the workbook would be larger than 512 MB, or it is made to look small: save the one sheet with the people as CSV (UTF-8) and upload that.":
    "Entpackt wäre die Arbeitsmappe größer als 512 MB, oder sie ist klein gemacht: Speichern Sie das eine Blatt mit den Personen als CSV (UTF-8), und laden Sie das hoch.",
  "Unplaced people find their manager": "Personen ohne Platz finden ihre Führungskraft",
  "Use 1 to {0} characters.": "Verwenden Sie 1 bis {0} Zeichen.",
  "Use at most {0} characters for the name.": "Verwenden Sie höchstens {0} Zeichen für den Namen.",
  "Use at most {0} characters here.": "Verwenden Sie hier höchstens {0} Zeichen.",
  "Vacant position": "Offene Stelle",
  "Values are cleared": "Werte werden geleert",
  "Values of a later day are not taken in yet": "Werte eines späteren Tages werden noch nicht übernommen",
  "Wait for 0 to {0} seconds.": "Warten Sie 0 bis {0} Sekunden.",
  "Word the item of {0} for people below.": "Formulieren Sie die Frage zu {0} für Menschen darunter.",
  "Write an address like name@company.com.": "Schreiben Sie eine Adresse wie name@company.com.",
  "Write an address such as ana@example.com.": "Schreiben Sie eine Adresse wie ana@example.com.",
  "Write at most {0} characters here.": "Schreiben Sie hier höchstens {0} Zeichen.",
  "Write the check-in in 1 to 2,000 characters.": "Schreiben Sie den Zwischenstand in 1 bis 2.000 Zeichen.",
  "Write what you saw in 1 to 2,000 characters.":
    "Schreiben Sie in 1 bis 2.000 Zeichen, was Sie gesehen haben.",
  "Write what you want to say.": "Schreiben Sie, was Sie sagen möchten.",
  "Write your name as others should see it.": "Schreiben Sie Ihren Namen, wie andere ihn sehen sollen.",
  "Write your name in at most 120 characters.": "Schreiben Sie Ihren Namen mit höchstens 120 Zeichen.",
  "Years are written with two digits": "Jahre haben zwei Ziffern",
  "You began a plan in another window meanwhile: reload it.":
    "Sie haben inzwischen in einem anderen Fenster einen Plan begonnen: Laden Sie ihn neu.",
  "You have acknowledged this result: once is enough.":
    "Sie haben dieses Ergebnis schon bestätigt: Einmal genügt.",
  "You may not do this.": "Das dürfen Sie nicht.",
  "You may not import.": "Sie dürfen nicht importieren.",
  "Your mirror cannot be opened: the key it was sealed with is not there. Ask whoever runs Rung to bring it back, or clear the mirror to begin anew.":
    "Ihr Spiegel lässt sich nicht öffnen: Der Schlüssel, mit dem er versiegelt wurde, ist nicht da. Bitten Sie die, die Rung betreiben, ihn zurückzubringen, oder leeren Sie den Spiegel und beginnen Sie neu.",
  "Your mirror was changed in another window meanwhile: reload it.":
    "Ihr Spiegel wurde inzwischen in einem anderen Fenster geändert: Laden Sie ihn neu.",
  "{0} already has a solid line from {1}: move it instead.":
    "{0} hat schon eine durchgezogene Linie ab {1}: Verschieben Sie sie stattdessen.",
  "{0} asks {1} twice; remove one.": "{0} fragt {1} zweimal; entfernen Sie eines.",
  "{0} asks {1}, of which nothing is expected there.": "{0} fragt {1}, wovon dort nichts erwartet wird.",
  "{0} asks {1}: word its item for people below.":
    "{0} fragt {1}: Formulieren Sie dessen Frage für Menschen darunter.",
  "{0} at {1} is no determinant: its weight is 0.": "{0} auf {1} ist nicht entscheidend: Das Gewicht ist 0.",
  "{0} at {1} needs a weight from 0 to 1.": "{0} auf {1} braucht ein Gewicht von 0 bis 1.",
  "{0} cannot report to itself.": "{0} kann nicht an sich selbst berichten.",
  "{0} has two routes; keep one.": "{0} hat zwei Wege; behalten Sie einen.",
  "{0} has two {1} lines on {2}: end the first by then.":
    "{0} hat am {2} zwei Linien der Art {1}: Beenden Sie die erste bis dahin.",
  "{0} is in the org twice: keep one.": "{0} steht zweimal in der Organisation: Behalten Sie eine.",
  "{0} is leaving: choose somebody else.": "{0} scheidet aus: Wählen Sie jemand anderen.",
  "{0} is no determinant: its weight is 0.": "{0} ist nicht entscheidend: Das Gewicht ist 0.",
  "{0} is no root today: choose one.": "{0} ist heute keine Wurzel: Wählen Sie eine.",
  "{0} is no worker type: choose of {1}.": "{0} ist keine Beschäftigungsart: Wählen Sie aus {1}.",
  "{0} is not a setting of Rung: did you mean {1}?": "{0} ist keine Einstellung von Rung: Meinten Sie {1}?",
  "{0} is not in the org on {1}: choose a day on which it is.":
    "{0} ist am {1} nicht in der Organisation: Wählen Sie einen Tag, an dem sie es ist.",
  "{0} is not in the org: add it first.": "{0} ist nicht in der Organisation: Fügen Sie sie zuerst hinzu.",
  "{0} is not in the org: choose a manager who is.":
    "{0} ist nicht in der Organisation: Wählen Sie eine Führungskraft, die es ist.",
  "{0} is stated twice; keep one.": "{0} steht zweimal da; behalten Sie eines.",
  "{0} is taken; choose another code.": "{0} ist vergeben; wählen Sie eine andere Kennung.",
  "{0} needs a weight above 0 and up to 1.": "{0} braucht ein Gewicht über 0 und bis 1.",
  "{0} needs five anchors, for 1 to 5.": "{0} braucht fünf Anker, für 1 bis 5.",
  "{0} needs one list of competencies.": "{0} braucht eine Liste von Kompetenzen.",
  "{0} needs {1} asked from above.": "{0} braucht {1} von oben gefragt.",
  "{0} rows were announced, and {1} have come: append the rest, or start again.":
    "{0} Zeilen waren angekündigt, und {1} kamen: Hängen Sie den Rest an, oder beginnen Sie neu.",
  "{0} stops the import: confirm it with its number, {1}.":
    "{0} hält den Import an: Bestätigen Sie es mit seiner Zahl, {1}.",
  "{0}: a dotted line needs a manager.": "{0}: Eine gestrichelte Linie braucht eine Führungskraft.",
  "{0}: end the line after it starts, {1}.": "{0}: Beenden Sie die Linie nach ihrem Beginn, {1}.",
}
