import type { Sentences } from "../reader.ts"

export const HEARD_DECISIONS: Sentences = {
  // What a cycle will cover, and what would help.
  "those two levels down": "Personen zwei Ebenen darunter",
  "1 person": "1 Person",
  "{0#} people": "{0} Personen",
  "Nobody would be assessed from this perspective.": "Aus dieser Sicht würde niemand beurteilt.",
  "If {0} answer, {1} of {2} get a view from above.":
    "Wenn {0} antworten, bekommen {1} von {2} eine Sicht von oben.",
  "If {0} answer, at k = {1}, {2} of {3} get no number from {4}.":
    "Bei k = {1} bekommen {2} von {3} keinen Wert durch {4}, wenn {0} antworten.",
  "Pool two cycles for {0}: whoever answers either time counts once, and {1} instead of {2} would be visible.":
    "Zwei Zyklen zusammennehmen für {0}: Wer einmal oder zweimal antwortet, zählt einmal; {1} statt {2} wären sichtbar.",
  "Release {0} for development only: at k = {1}, {2} instead of {3} would see a number, each only their own.":
    "Für {0} nur zur Entwicklung freigeben: Bei k = {1} sähen {2} statt {3} einen Wert, alle nur den eigenen.",
  "Talk instead of asking {0} of {1}: fewer than {2} answers are never shown.":
    "Bei {1} lieber das Gespräch suchen, statt {0} zu fragen: Weniger als {2} Antworten werden nie gezeigt.",
  "Of the others {0} instead of {1} would be visible.": "Von den übrigen wären {0} statt {1} sichtbar.",
  "Even if all {0} answer, no more than {1} would be visible: a higher response alone does not bring {2}.":
    "Selbst wenn alle antworten ({0}), wären höchstens {1} sichtbar: Ein höherer Rücklauf allein bringt keine {2}.",
  "Get {0} of {1} to answer instead of {2}: {3} instead of {4} would be visible.":
    "Rücklauf auf {0} statt {2} bringen ({1}): {3} statt {4} wären sichtbar.",
  "Ask those two levels down too, of {0}: {1} instead of {2} would have a number from somewhere.":
    "Auch zwei Ebenen darunter fragen, bei {0}: {1} statt {2} hätten von irgendwoher einen Wert.",
  "Choose at least one layer, or leave the choice out for all of them.":
    "Wählen Sie mindestens eine Ebene, oder lassen Sie die Auswahl für alle weg.",
  "Choose at least one unit, or leave the choice out for all of them.":
    "Wählen Sie mindestens einen Bereich, oder lassen Sie die Auswahl für alle weg.",
  "Only a cycle in {0} allows this; this one is {1}.":
    "Das geht nur bei einem Zyklus im Zustand {0}; dieser: {1}.",
  "Only a cycle in {0} or {1} allows this; this one is {2}.":
    "Das geht nur bei einem Zyklus im Zustand {0} oder {1}; dieser: {2}.",
  DRAFT: "Entwurf",
  OPEN: "offen",
  CLOSED: "geschlossen",
  RELEASED: "freigegeben",
  ARCHIVED: "archiviert",
  CANCELLED: "abgebrochen",
  "Somebody stands above this person and assesses them: reassign that form instead.":
    "Über dieser Person steht jemand und beurteilt sie: Geben Sie stattdessen jenes Formular weiter.",
  "The person whose team was chosen is no longer in the org: choose another.":
    "Die Person, deren Team gewählt war, ist nicht mehr in der Organisation: Wählen Sie eine andere.",
  "Nobody stands above any participant: widen the population, or ask for self-views only.":
    "Über niemandem, der teilnimmt, steht jemand: Erweitern Sie den Kreis, oder fragen Sie nur nach der Selbstsicht.",
  "Name whole days, 1 to {0} before the end.": "Nennen Sie ganze Tage, 1 bis {0} vor dem Ende.",
  "Name at most {0} days: who is mailed too often reads none of it.":
    "Nennen Sie höchstens {0} Tage: Wer zu oft E-Mails bekommt, liest keine.",
  "Raters are reminded while their cycle takes answers.":
    "Erinnert wird nur, solange der Zyklus Antworten annimmt.",

  // A development plan.
  "The contract has no competency {0}.": "Die Vereinbarung hat keine Kompetenz {0}.",
  "{0} is in the plan already: leave one.": "{0} steht schon im Plan: Lassen Sie eine stehen.",
  "Say what you will do in 1 to 300 characters.": "Sagen Sie in 1 bis 300 Zeichen, was Sie tun werden.",
  "Choose today or a day after: a plan looks ahead.":
    "Wählen Sie heute oder einen Tag danach: Ein Plan schaut nach vorn.",
  "Add {0} to the skills of the plan first.": "Nehmen Sie {0} zuerst zu den Fertigkeiten des Plans.",

  // Forms: what stands on them, and why somebody has one. The reasons follow the name of who assesses.
  "All in all, how good is {0} in this job?": "Alles in allem: Wie gut ist {0} in dieser Aufgabe?",
  "Not good enough": "Nicht gut genug",
  "Partly good enough": "Teils gut genug",
  Good: "Gut",
  "Very good": "Sehr gut",
  Outstanding: "Herausragend",
  "Optional, and counts 0 in the score. Nobody but you sees it, {0} included: it is read only together with at least 29 others, to see what our judgements follow.":
    "Freiwillig, und zählt 0 im Wert. Niemand außer Ihnen sieht es, auch {0} nicht: Es wird nur zusammen mit mindestens 29 anderen gelesen, um zu sehen, wonach sich unsere Urteile richten.",
  "Optional. Counts 0 in the score. Asked so that we can see whether our judgement still follows what mattered one layer below.":
    "Freiwillig. Zählt 0 im Wert. Gefragt wird, damit wir sehen, ob sich unser Urteil noch nach dem richtet, was eine Ebene darunter zählte.",
  "Choose 1 to 5, or say that you have not seen it.":
    "Wählen Sie 1 bis 5, oder sagen Sie, dass Sie es nicht gesehen haben.",
  "Write what you saw: a 1 and a 5 need evidence.":
    "Schreiben Sie, was Sie gesehen haben: Eine 1 und eine 5 brauchen Belege.",
  never: "nie",
  rarely: "selten",
  sometimes: "manchmal",
  often: "oft",
  always: "immer",
  "Your answers are confidential, shown only in groups of {0} or more raters, never one by one.":
    "Ihre Antworten sind vertraulich: gezeigt nur in Gruppen ab {0} Beurteilenden, nie einzeln.",
  "The person you answer about sees results from {0} raters on; those above them and administrators from {1} on.":
    "Die Person, zu der Sie antworten, sieht Ergebnisse ab {0} Beurteilenden; wer über ihr steht und die Administration ab {1}.",
  "Nobody is shown a result before the release, and a smaller group stays hidden for good.":
    "Vor der Freigabe sieht niemand ein Ergebnis, und eine kleinere Gruppe bleibt für immer verborgen.",
  "Administrators see whether you have answered, and about whom, never what.":
    "Die Administration sieht, ob Sie geantwortet haben und zu wem, nie was.",
  "How answers are spread is shown from {0} raters on.":
    "Wie sich die Antworten verteilen, wird ab {0} Beurteilenden gezeigt.",
  "Comments are shown word for word, in shuffled order, when at least {0} people wrote some; only those you confirm when you hand the form in.":
    "Kommentare werden Wort für Wort und in gemischter Reihenfolge gezeigt, wenn mindestens {0} Personen welche geschrieben haben; nur solche, die Sie beim Senden bestätigen.",
  "Who you are is kept with your answers, so that you can be reminded and groups can be counted.":
    "Wer Sie sind, bleibt bei Ihren Antworten, damit man Sie erinnern und Gruppen zählen kann.",
  "Once handed in, you cannot read or change your answers, unless an administrator reopens the form for you.":
    "Nach dem Senden können Sie Ihre Antworten nicht mehr lesen oder ändern, außer die Administration öffnet Ihnen das Formular wieder.",
  "Read the terms of this confidential form and accept them: send `termsVersion` {0}.":
    "Lesen Sie die Bedingungen dieses vertraulichen Formulars und nehmen Sie sie an: `termsVersion` {0} mitsenden.",
  "the manager": "die Führungskraft",
  "a year or more, as far as is known": "ein Jahr oder länger, soweit bekannt",
  "1 day": "1 Tag",
  "{0#} days": "{0} Tage",
  "leads {0} for {1}": "führt {0} ({1})",
  "is asked about {0} instead of {1}, who is on leave":
    "wird zu {0} anstelle von {1} gefragt, wegen Abwesenheit",
  "was named to assess {0}, who has nobody above": "wurde benannt, {0} zu beurteilen; darüber steht niemand",
  "sees their own work": "sieht die eigene Arbeit",
  "reports to {0} for {1}": "berichtet an {0} ({1})",
  "stands two levels below {0} for {1}": "steht zwei Ebenen unter {0} ({1})",
  "works with {0} by a dotted line for {1}": "arbeitet mit {0} über eine gestrichelte Linie ({1})",
  "works beside {0} under the same manager for {1}": "arbeitet neben {0} unter derselben Führungskraft ({1})",
  "works with {0} for {1}, {2} are needed": "arbeitet mit {0} ({1}); nötig sind {2}",
  "is on leave": "ist abwesend",
  "counts in no span as {0}": "zählt in keiner Führungsspanne ({0})",
  EMPLOYEE: "angestellt",
  CONTRACTOR: "extern",
  INTERN: "Praktikum",
  ASSISTANT: "Assistenz",
  BOARD_MEMBER: "Mitglied des Aufsichtsgremiums",
  SERVICE_ACCOUNT: "technisches Konto",
  "can see nothing of what is asked about {0}": "kann nichts von dem sehen, was zu {0} gefragt wird",
  "has {0} confidential forms already": "hat schon {0} vertrauliche Formulare",
  "is asked about {0} from {1}": "wird zu {0} schon gefragt ({1})",
  MANAGER: "Von oben",
  SELF: "Selbst",
  UPWARD: "Direkt Geführte",
  SKIP: "Zwei Ebenen darunter",
  PEER: "Peers",
  "declined a form about {0}": "hat ein Formular zu {0} abgelehnt",
  "would assess {0}, who has left": "würde {0} beurteilen, inzwischen ausgeschieden",
  "has left": "ist ausgeschieden",
  "no longer stands above {0}, and nobody else does": "steht nicht mehr über {0}, und auch sonst niemand",
  "has handed in the form about {0}": "hat das Formular zu {0} gesendet",
  "declined the form about {0}": "hat das Formular zu {0} abgelehnt",
  "was chosen by an administrator to assess {0}": "wurde von der Administration bestimmt, {0} zu beurteilen",
  "has begun the form about {0}": "hat das Formular zu {0} begonnen",
  "led {0} for {1} of the last 180 days, the new manager for {2}":
    "hat {0} an {1} der letzten 180 Tage geführt, die neue Führungskraft an {2}",
  "stays with {0}: whoever stands above now cannot be asked":
    "bleibt bei {0}: Wer jetzt darüber steht, kann nicht gefragt werden",

  // Changes between two versions of a contract.
  "The contract is called “{0}”, no longer “{1}”": "Die Vereinbarung heißt „{0}“, nicht mehr „{1}“",
  "Removed: {0}": "Entfernt: {0}",
  "New: {0}": "Neu: {0}",
  "{0} is called “{1}”, no longer “{2}”": "{0} heißt „{1}“, nicht mehr „{2}“",
  "{0}: family {1} → {2}": "{0}: Familie {1} → {2}",
  "{0}: anchor {1} is reworded": "{0}: Anker {1} ist neu formuliert",
  "{0}: who sees it best is reworded": "{0}: wer es am besten sieht, ist neu formuliert",
  "{0}: people below get an item": "{0}: für Personen darunter gibt es jetzt eine Frage",
  "{0}: the item for people below is reworded": "{0}: die Frage an Personen darunter ist neu formuliert",
  "{0}: people below have no item any more": "{0}: für Personen darunter gibt es keine Frage mehr",
  "{0} (only from {1})": "{0} (nur von: {1})",
  "Competencies are shown in another order": "Die Kompetenzen stehen in anderer Reihenfolge",
  "{0}: {1} {2#} → {3#}": "{0}: {1} {2} → {3}",
  "not expected yet": "noch nicht erwartet",
  "{0} becomes determinant at {1} with {2}": "{0} wird auf Ebene {1} entscheidend mit {2}",
  "{0} becomes determinant at {1} with {2}, was {3}":
    "{0} wird auf Ebene {1} entscheidend mit {2}, bisher {3}",
  "{0} is no longer determinant at {1}: now {2}, was {3}":
    "{0} ist auf Ebene {1} nicht mehr entscheidend: jetzt {2}, bisher {3}",
  "{0} is no longer determinant at {1}: nothing is expected of it there, was {2}":
    "{0} ist auf Ebene {1} nicht mehr entscheidend: dort wird nichts davon erwartet, bisher {2}",
  "{0}: nothing is expected of {1} any more": "{0}: {1} wird nicht mehr erwartet",
  "{0}: nothing is expected of {1} any more, was {2}": "{0}: {1} wird nicht mehr erwartet, bisher {2}",
  "{0}: {1} is now {2}": "{0}: {1} ist jetzt {2}",
  "{0}: {1} is now {2}, was {3}": "{0}: {1} ist jetzt {2}, bisher {3}",
  "{0}, asked from above: {1}": "{0}, von oben gefragt: {1}",
  "{0}, asked of oneself: {1}": "{0}, selbst gefragt: {1}",
  "{0}, asked of direct reports: {1}": "{0}, direkt Geführte gefragt: {1}",
  "{0}, asked two levels down: {1}": "{0}, zwei Ebenen darunter gefragt: {1}",
  "{0}, asked of peers: {1}": "{0}, Peers gefragt: {1}",
  "{0}, {1} side of the map: {2}": "{0}, Kartenseite {1}: {2}",
  "now {0}": "jetzt {0}",
  "nothing any more, was {0}": "nichts mehr, bisher {0}",
  "{0} as well": "{0} dazu",
  "{0} as well, no longer {1}": "{0} dazu, nicht mehr {1}",
  "no longer {0}": "nicht mehr {0}",
  "Building begins at {0} → {1}": "„Im Aufbau“ beginnt bei {0} → {1}",
  "Solid begins at {0} → {1}": "„Solide“ beginnt bei {0} → {1}",
  "Strong begins at {0} → {1}": "„Stark“ beginnt bei {0} → {1}",
  "The floor is {0} → {1}": "Mindestwert {0} → {1}",
  "Rated share of the weight that a band needs: {0} → {1}":
    "Bewerteter Anteil des Gewichts, den ein Band braucht: {0} → {1}",
  "The default contract that every company starts with.":
    "Die Standardvereinbarung, mit der jedes Unternehmen beginnt.",
  "Somebody changed the draft meanwhile: reload it and try again.":
    "Der Entwurf wurde inzwischen geändert: Laden Sie ihn neu, und versuchen Sie es noch einmal.",

  // Refusals whose slot holds English by itself.
  "{0} at {1} is stated twice; keep one.": "{0} steht auf Ebene {1} zweimal; behalten Sie eines.",
  "{0} at {1} needs a weight above 0 and up to 1.": "{0} braucht auf Ebene {1} ein Gewicht über 0 und bis 1.",
  "{0} at {1} has two routes; keep one.": "{0} hat auf Ebene {1} zwei Wege; behalten Sie einen.",
  "{0} at {1} asks {2} twice; remove one.": "{0} fragt auf Ebene {1} zweimal nach {2}; entfernen Sie eines.",
  "{0} at {1} asks {2}, of which nothing is expected there.":
    "{0} fragt auf Ebene {1} nach {2}, wovon dort nichts erwartet wird.",
  "{0} at {1} asks {2}: word its item for people below.":
    "{0} fragt auf Ebene {1} nach {2}: Formulieren Sie die Frage an Personen darunter.",
  "The coaching axis of {0} needs one list of competencies.":
    "Die Achse Coaching braucht auf Ebene {0} eine Liste von Kompetenzen.",
  "The hiring axis of {0} needs one list of competencies.":
    "Die Achse Personalauswahl braucht auf Ebene {0} eine Liste von Kompetenzen.",
  "The coaching axis of {0} needs {1} asked from above.":
    "Die Achse Coaching braucht auf Ebene {0}, dass {1} von oben gefragt wird.",
  "The hiring axis of {0} needs {1} asked from above.":
    "Die Achse Personalauswahl braucht auf Ebene {0}, dass {1} von oben gefragt wird.",
}
