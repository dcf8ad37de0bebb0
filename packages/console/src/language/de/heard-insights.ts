import type { Sentences } from "../reader.ts"

export const HEARD_INSIGHTS: Sentences = {
  // Words and counts that stand in sentences.
  "individual contributors": "Fachkräfte",
  "managers of ICs": "Führungskräfte von Fachkräften",
  "managers of managers": "Führungskräfte von Führungskräften",
  "the C-level": "das C-Level",
  gap: "Lücke",
  building: "im Aufbau",
  solid: "solide",
  strong: "stark",
  "not enough evidence": "zu wenig Belege",
  "Not enough evidence": "Zu wenig Belege",
  Gap: "Lücke",
  "Possible gap": "Mögliche Lücke",
  determinant: "entscheidend",
  supporting: "unterstützend",
  carried: "mitgebracht",
  "not yet": "noch nicht erwartet",
  craft: "Fachkönnen",
  delivery: "Umsetzung",
  coaching: "Coaching",
  hiring: "Personalauswahl",
  direction: "Richtung",
  "From above": "Von oben",
  Self: "Selbst",
  "Direct reports": "Direkt Geführte",
  "Two levels down": "Zwei Ebenen darunter",
  "two levels down": "zwei Ebenen darunter",
  Peers: "Peers",
  "direct reports": "direkt Geführte",
  "people two levels down": "Personen zwei Ebenen darunter",
  peers: "Peers",
  no: "keine",
  one: "eine",
  two: "zwei",
  three: "drei",
  four: "vier",
  five: "fünf",
  six: "sechs",
  seven: "sieben",
  eight: "acht",
  nine: "neun",
  ten: "zehn",
  eleven: "elf",
  twelve: "zwölf",
  "{0#} to {1#}": "{0} bis {1}",
  "{0#} rating": "{0} Bewertung",
  "{0#} ratings": "{0} Bewertungen",
  "{0#} person": "{0} Person",
  "{0#} answer": "{0} Antwort",
  "{0#} answers": "{0} Antworten",
  "{0#} other": "{0} weitere",
  "{0#} others": "{0} weitere",
  "{0#} competency": "{0} Kompetenz",
  "{0#} competencies": "{0} Kompetenzen",
  "{0#} rated determinant": "{0} bewerteten entscheidenden Kompetenz",
  "{0#} rated determinants": "{0} bewerteten entscheidenden Kompetenzen",
  "{0#} possible gap": "{0} mögliche Lücke",
  "{0#} possible gaps": "{0} mögliche Lücken",
  "{0#} move": "{0} Verschiebung",
  "{0#} moves": "{0} Verschiebungen",

  // What a board opens with, and its risks.
  "Nothing has been released yet.": "Noch ist nichts freigegeben.",
  "Nobody is in this scope.": "In diesem Ausschnitt ist niemand.",
  "Nobody in this scope has been rated yet.": "In diesem Ausschnitt ist noch niemand bewertet.",
  "All results rest on few views. They cannot be compared yet.":
    "Alle Ergebnisse beruhen auf wenigen Sichten. Sie lassen sich noch nicht vergleichen.",
  "{0} is the thin rung: {1} of {2} in gap": "{0} ist die dünne Stufe: {1} von {2} mit Lücke",
  "{0} are the thin rung: {1} of {2} in gap": "{0} sind die dünne Stufe: {1} von {2} mit Lücke",
  "{0}, weakest at {1}": "{0}, am schwächsten bei „{1}“",
  "No gap we can tell: {0} is weakest at {1}, {2#}":
    "Keine erkennbare Lücke: {0} ist am schwächsten bei „{1}“, {2}",
  "No gap we can tell: {0} are weakest at {1}, {2#}":
    "Keine erkennbare Lücke: {0} sind am schwächsten bei „{1}“, {2}",
  "{0}; {1} on too few views to tell": "{0}; {1} bei zu wenigen Sichten für ein Urteil",
  "One result rests on one view. It cannot be compared yet.":
    "Ein Ergebnis beruht auf einer Sicht. Es lässt sich noch nicht vergleichen.",
  "{0} results rest on one view. They cannot be compared yet.":
    "{0} Ergebnisse beruhen auf einer Sicht. Sie lassen sich noch nicht vergleichen.",
  "One person has not enough evidence yet.": "Eine Person hat noch zu wenig Belege.",
  "{0} people have not enough evidence yet.": "{0} Personen haben noch zu wenig Belege.",
  "One person breaches the floor on {0}.": "Eine Person liegt bei „{0}“ unter dem Mindestwert.",
  "{0} people breach the floor on {1}.": "{0} Personen liegen bei „{1}“ unter dem Mindestwert.",
  "One person may have a gap on {0}: too few views to tell.":
    "Eine Person hat vielleicht eine Lücke bei „{0}“: zu wenige Sichten für ein Urteil.",
  "{0} people may have a gap on {1}: too few views to tell.":
    "{0} Personen haben vielleicht eine Lücke bei „{1}“: zu wenige Sichten für ein Urteil.",

  // A person's result.
  "No determinant has been rated yet.": "Noch ist keine entscheidende Kompetenz bewertet.",
  "Less of the determinant weight is rated than a band needs.":
    "Vom Gewicht der entscheidenden Kompetenzen ist weniger bewertet, als ein Band braucht.",
  "The mean would be {0}; {1} breaches the floor, so the band is gap.":
    "Der Mittelwert ergäbe „{0}“; {1} liegt unter dem Mindestwert, deshalb ist das Band „Lücke“.",
  "The mean would be {0}; {1} breach the floor, so the band is gap.":
    "Der Mittelwert ergäbe „{0}“; {1} liegen unter dem Mindestwert, deshalb ist das Band „Lücke“.",
  "Gap on what this layer needs; {0} breaches the floor as well.":
    "Lücke bei dem, was diese Ebene braucht; auch {0} liegt unter dem Mindestwert.",
  "Gap on what this layer needs; {0} breach the floor as well.":
    "Lücke bei dem, was diese Ebene braucht; auch {0} liegen unter dem Mindestwert.",
  "{0} on what this layer needs, resting on one view.":
    "{0} bei dem, was diese Ebene braucht; es liegt nur eine Sicht vor.",
  "{0} on what this layer needs.": "{0} bei dem, was diese Ebene braucht.",
  "sees it higher": "sieht es höher",
  "in step": "im Einklang",
  "sees it lower": "sieht es niedriger",
  "raters disagree: talk first": "die Beurteilenden sind uneinig: zuerst reden",
  "raters disagree or are too few to tell: talk first":
    "die Beurteilenden sind uneinig oder zu wenige für ein Urteil: zuerst reden",
  "too few views to compare": "zu wenige Sichten zum Vergleichen",
  "one view: too few to compare": "eine Sicht: zu wenig zum Vergleichen",
  "nobody else has rated it": "niemand sonst hat es bewertet",
  "not rated by the person": "von der Person nicht bewertet",

  // Why a value is what it is.
  "{0} is the weighted mean of {1}; {2}.": "{0} ist der gewichtete Mittelwert aus {1}; {2}.",
  "No determinant has been rated, so there is no layer score.":
    "Keine entscheidende Kompetenz ist bewertet, deshalb gibt es keinen Ebenenwert.",
  "{0#} on {1} is the weighted mean of {2}; {3}.":
    "{0} bei „{1}“ ist der gewichtete Mittelwert aus {2}; {3}.",
  "Nothing about {0} has been rated.": "Zu „{0}“ ist nichts bewertet.",
  "No view that counts is shown of {0}.": "Zu „{0}“ ist keine Sicht zu sehen, die zählt.",
  "Nobody whose view counts has rated {0}.": "Niemand, dessen Sicht zählt, hat „{0}“ bewertet.",
  "{0#} on {1} is the mean of one perspective; {2}.":
    "{0} bei „{1}“ ist der Mittelwert einer Perspektive; {2}.",
  "{0#} on {1} is the weighted mean of {2#} perspectives; {3}.":
    "{0} bei „{1}“ ist der gewichtete Mittelwert aus {2} Perspektiven; {3}.",
  '1 answer "not seen" counts nowhere.': "1 Antwort „nicht gesehen“ zählt nirgends.",
  '{0} "not seen" count nowhere.': "{0} „nicht gesehen“ zählen nirgends.",
  "{0} of the determinant weight is rated; a band needs {1}.":
    "{0} des Gewichts der entscheidenden Kompetenzen sind bewertet; ein Band braucht {1}.",
  "Only {0} of the determinant weight is rated; a band needs {1}.":
    "Nur {0} des Gewichts der entscheidenden Kompetenzen sind bewertet; ein Band braucht {1}.",
  "Rated weight": "Bewertetes Gewicht",
  "a band needs {0}": "ein Band braucht {0}",
  "below the floor: caps the band at gap": "unter dem Mindestwert: begrenzt das Band auf „Lücke“",
  "below the floor at grade D: a possible gap, no effect on the band":
    "unter dem Mindestwert bei Beleggüte D: eine mögliche Lücke, ohne Folge für das Band",
  "Layer score": "Ebenenwert",
  "layer score {0}": "Ebenenwert {0}",
  "no layer score": "kein Ebenenwert",
  "gap below {0}, building below {1}, solid below {2}, strong from there":
    "Lücke unter {0}, im Aufbau unter {1}, solide unter {2}, ab da stark",
  "Grade {0}: {1}, reliability {2}; A from {3}, B from {4}, C from {5}.":
    "Beleggüte {0}: {1}, Zuverlässigkeit {2}; A ab {3}, B ab {4}, C ab {5}.",
  "No grade: there are no ratings.": "Keine Beleggüte: Es gibt keine Bewertungen.",
  "{0#} to {1#}: {2}, so the mean could be off by that much in 95 of 100 rounds.":
    "{0} bis {1}: {2}; um so viel könnte der Mittelwert in 95 von 100 Runden danebenliegen.",
  "{0}: {1}, so the mean could be off by that much in 95 of 100 rounds.":
    "{0}: {1}; um so viel könnte der Mittelwert in 95 von 100 Runden danebenliegen.",
  "No interval: there are no ratings.": "Kein Intervall: Es gibt keine Bewertungen.",
  "{0}: left out": "{0}: bleibt außen vor",
  "Possible gap on {0}.": "Mögliche Lücke bei {0}.",
  "A layer score of {0} is {1}.": "Ein Ebenenwert von {0} ergibt „{1}“.",
  "not rated": "nicht bewertet",
  "{0}, {1} not rated and left out": "{0}, {1} nicht bewertet und außen vor",
  "{0}, {1} hidden and left out": "{0}, {1} verborgen und außen vor",
  "{0}, {1} hidden or not rated and left out": "{0}, {1} verborgen oder nicht bewertet und außen vor",
  "it rests on one view": "es liegt nur eine Sicht vor",
  "{0} by {1}, grade {2}": "{0} von {1}, Beleggüte {2}",
  "{0} by {1#} rater, grade {2}": "{0} von {1} Person, Beleggüte {2}",
  "{0} by {1#} raters, grade {2}": "{0} von {1} Beurteilenden, Beleggüte {2}",
  "their rating": "deren Bewertung",
  "A mean of {0} alone is {1}.": "Ein Mittelwert von {0} allein ergibt „{1}“.",
  "At grade C or better that breaches the floor and caps the band of the whole at gap.":
    "Ab Beleggüte C liegt das unter dem Mindestwert und begrenzt das Band des Ganzen auf „Lücke“.",
  "At grade D it is a possible gap: too few views to tell, no effect on the band of the whole.":
    "Bei Beleggüte D ist es eine mögliche Lücke: zu wenige Sichten für ein Urteil, ohne Folge für das Band des Ganzen.",
  "Nothing that counts is shown of it, so it has no band.":
    "Davon ist nichts zu sehen, was zählt; deshalb hat es kein Band.",
  Mean: "Mittelwert",
  "Own rating": "Eigene Bewertung",
  "by the person, in no score": "von der Person selbst, in keinem Wert",
  "Others’ mean": "Mittelwert der anderen",
  Spread: "Streuung",
  "SD of the others’ means over the people of this layer; .6 below 30":
    "Standardabweichung der Mittelwerte der anderen über die Personen dieser Ebene; 0,6 unter 30",
  "Usual leniency": "Übliche Milde",
  "how much people rate themselves above others on average, in SD":
    "um wie viel man sich selbst im Schnitt höher bewertet, in Standardabweichungen",
  "(own − others) ÷ spread − leniency; read from half an SD on, either way":
    "(eigene − andere) ÷ Streuung − Milde; gelesen ab einer halben Standardabweichung, in beide Richtungen",
  "{0}. A gap is read only where the person has rated and four ratings or more by others agree; else nothing is compared.":
    "{0}. Eine Differenz wird nur gelesen, wo die Person selbst bewertet hat und mindestens vier Bewertungen anderer übereinstimmen; sonst wird nichts verglichen.",
  "{0}: the others agree, so a gap can be read.":
    "{0}: Die anderen sind sich einig, deshalb lässt sich eine Differenz lesen.",
  Raters: "Beurteilende",
  "people whose ratings are in the number": "Personen, deren Bewertungen in der Zahl stecken",
  "Counts as": "Zählt wie",
  "equal raters: k = 1 ÷ Σ share²": "gleich gewichtete Beurteilende: k = 1 ÷ Σ Anteil²",
  "One rater alone": "Eine Person allein",
  "reliability r₁": "Zuverlässigkeit r₁",
  "Reliability of the mean": "Zuverlässigkeit des Mittelwerts",
  "k·r₁ ÷ (1 + (k − 1)·r₁); A from {0}, B from {1}, C from {2}":
    "k·r₁ ÷ (1 + (k − 1)·r₁); A ab {0}, B ab {1}, C ab {2}",
  "{0}, kept within 1 to 5": "{0}, begrenzt auf 1 bis 5",
  "Spread of ratings": "Streuung der Bewertungen",
  "s, within one person's ratings": "s, innerhalb der Bewertungen einer Person",
  "Half-width": "Halbe Breite",
  "1.96·s ÷ √k; {0} ± {1} is {2}": "1,96·s ÷ √k; {0} ± {1} ist {2}",

  // Why a value of a board is what it is.
  "Nobody in this layer has been rated on {0}.": "Auf dieser Ebene ist niemand bei „{0}“ bewertet.",
  "Nobody is {0}.": "Niemand steht {0}.",
  "1 person is {0}.": "1 Person steht {0}.",
  "{0#} people are {1}.": "{0} Personen stehen {1}.",
  "in gap": "im Band „Lücke“",
  "in building": "im Band „im Aufbau“",
  "in solid": "im Band „solide“",
  "in strong": "im Band „stark“",
  "without enough evidence": "im Band „zu wenig Belege“",
  "at evidence grade {0}": "bei Beleggüte {0}",
  Others: "Andere",
  "1 person who stands elsewhere now": "1 Person, die jetzt anderswo steht",
  "{0} people who stand elsewhere now": "{0} Personen, die jetzt anderswo stehen",
  "{0} is the mean over {1} of their values on {2}.":
    "{0} ist der Mittelwert über {1} aus ihren Werten bei „{2}“.",
  "It rests on one view, so it can be compared with nothing.":
    "Es liegt nur eine Sicht vor; das lässt sich mit nichts vergleichen.",
  "{0} by {1} weigh as much as {2} equal raters: reliability {3}, grade {4}.":
    "{0} von {1} wiegen so viel wie {2} gleich gewichtete Beurteilende: Zuverlässigkeit {3}, Beleggüte {4}.",
  "{0} by {1#} rater weigh as much as {2} equal raters: reliability {3}, grade {4}.":
    "{0} von {1} Person wiegen so viel wie {2} gleich gewichtete Beurteilende: Zuverlässigkeit {3}, Beleggüte {4}.",
  "{0} by {1#} raters weigh as much as {2} equal raters: reliability {3}, grade {4}.":
    "{0} von {1} Beurteilenden wiegen so viel wie {2} gleich gewichtete Beurteilende: Zuverlässigkeit {3}, Beleggüte {4}.",

  // Confidential views.
  "hidden to protect those who answered": "verborgen, um die Antwortenden zu schützen",
  "between {0} and {1} from {2}, counted as the middle":
    "zwischen {0} und {1} von {2}, gezählt wird die Mitte",
  "between {0} and {1} from {2#} raters, counted as the middle":
    "zwischen {0} und {1} von {2} Beurteilenden, gezählt wird die Mitte",
  "mean {0} of {1#} raters": "Mittelwert {0} von {1} Beurteilenden",
  "mean {0} of {1#} raters, who agree": "Mittelwert {0} von {1} Beurteilenden, die sich einig sind",
  "mean {0} of {1#} raters, who disagree": "Mittelwert {0} von {1} Beurteilenden, die sich uneinig sind",
  "With {0#} raters the mean can be off: {1} in 95 of 100 rounds.":
    "Bei {0} Beurteilenden kann der Mittelwert danebenliegen: {1} in 95 von 100 Runden.",
  "mean {0} of {1}": "Mittelwert {0} von {1}",
  "mean {0} of {1}, who agree": "Mittelwert {0} von {1}, die sich einig sind",
  "mean {0} of {1}, who disagree": "Mittelwert {0} von {1}, die sich uneinig sind",
  "{0}; may not represent: less than {1}% of those asked answered":
    "{0}; steht vielleicht nicht für alle: Weniger als {1}\u00a0% der Gefragten haben geantwortet",
  "Something is hidden to protect those who answered: {0}.":
    "Etwas ist verborgen, um die Antwortenden zu schützen: {0}.",
  "Shown only in groups of {0} or more, and only where nothing else that is shown gives a smaller group away. Hidden always reads the same: it tells neither what was answered nor whether anybody answered.":
    "Nur in Gruppen ab {0} Personen gezeigt, und nur, wo nichts anderes Gezeigtes eine kleinere Gruppe verrät. Verborgenes liest sich immer gleich: Es sagt weder, was geantwortet wurde, noch ob jemand geantwortet hat.",
  "With {0} the mean can be off: {1} in 95 of 100 rounds.":
    "Bei {0} kann der Mittelwert danebenliegen: {1} in 95 von 100 Runden.",
  "Shown in groups of {0} or more.": "Gezeigt in Gruppen ab {0} Personen.",
  "All {0} answers weigh alike.": "Alle {0} Antworten wiegen gleich viel.",
  "An exact mean would tell single answers here, so a range is shown and scores count its middle.":
    "Ein genauer Mittelwert würde hier einzelne Antworten verraten; deshalb wird ein Bereich gezeigt, und für Werte zählt seine Mitte.",

  // The guide for a conversation.
  "Begin with what is strongest": "Beginnen Sie mit dem Stärksten",
  "Then what falls short": "Dann das, was nicht reicht",
  "Where people see it differently": "Wo es unterschiedlich gesehen wird",
  "Carried, and counting 0": "Mitgebracht, zählt 0",
  "What is hidden": "Was verborgen ist",
  "Every number here rests on one view or few. Say that first, then say what each of you has seen.":
    "Jede Zahl hier beruht auf einer Sicht oder wenigen. Sagen Sie das zuerst, dann, was Sie beide gesehen haben.",
  "Nothing that decides at this layer has been rated. Talk about what somebody would have to see.":
    "Nichts, was auf dieser Ebene entscheidet, ist bewertet. Sprechen Sie darüber, was jemand sehen müsste.",
  "Nothing that decides stands above a gap yet. Begin with what the layer needs, not with a number.":
    "Noch steht nichts Entscheidendes über einer Lücke. Beginnen Sie mit dem, was die Ebene braucht, nicht mit einer Zahl.",
  "{0} is {1} ({2}). Say what you did there, so that it can be used elsewhere.":
    "{0} ist {1} ({2}). Sagen Sie, was Sie dort getan haben, damit es auch anderswo nützt.",
  "{0} are {1} ({2}). Say what you did there, so that it can be used elsewhere.":
    "{0} sind {1} ({2}). Sagen Sie, was Sie dort getan haben, damit es auch anderswo nützt.",
  "{0} is {1} ({2}). Ask what {3} did there, so that it can be used elsewhere.":
    "{0} ist {1} ({2}). Fragen Sie, was {3} dort getan hat, damit es auch anderswo nützt.",
  "{0} are {1} ({2}). Ask what {3} did there, so that it can be used elsewhere.":
    "{0} sind {1} ({2}). Fragen Sie, was {3} dort getan hat, damit es auch anderswo nützt.",
  "{0}, evidence grade {1}": "{0}, Beleggüte {1}",
  "evidence grade {0}": "Beleggüte {0}",
  "{0} may be below the floor. It rests on one view or few: a question, not a finding.":
    "{0} liegt vielleicht unter dem Mindestwert. Das beruht auf einer Sicht oder wenigen: eine Frage, kein Befund.",
  "Too little can be compared to name what falls short.":
    "Zu wenig lässt sich vergleichen, um zu nennen, was nicht reicht.",
  "All that can be compared is {0}: there is no weakest to name.":
    "Alles Vergleichbare ist {0}: Ein Schwächstes gibt es nicht.",
  "{0} is below the floor at evidence grade {1}. That makes the band gap, whatever the mean.":
    "{0} liegt bei Beleggüte {1} unter dem Mindestwert. Damit ist das Band „Lücke“, wie auch immer der Mittelwert ist.",
  "{0} is a gap at evidence grade {1}.": "{0} ist bei Beleggüte {1} eine Lücke.",
  "{0} is building at evidence grade {1}: not yet what the layer needs.":
    "{0} ist bei Beleggüte {1} im Aufbau: noch nicht, was die Ebene braucht.",
  "Nothing that can be told falls short: {0} is solid, which is what the layer needs.":
    "Nichts Erkennbares reicht nicht: {0} ist solide, und das braucht die Ebene.",
  "Nothing that can be told falls short: {0} are solid, which is what the layer needs.":
    "Nichts Erkennbares reicht nicht: {0} sind solide, und das braucht die Ebene.",
  "You see {0} higher than the others do. Let each side bring one example.":
    "Sie sehen {0} höher als die anderen. Jede Seite bringt ein Beispiel mit.",
  "{0} sees {1} higher than the others do. Let each side bring one example.":
    "{0} sieht {1} höher als die anderen. Jede Seite bringt ein Beispiel mit.",
  "You see {0} lower than the others do. Let each side bring one example.":
    "Sie sehen {0} niedriger als die anderen. Jede Seite bringt ein Beispiel mit.",
  "{0} sees {1} lower than the others do. Let each side bring one example.":
    "{0} sieht {1} niedriger als die anderen. Jede Seite bringt ein Beispiel mit.",
  "The others disagree among themselves on {0}: talk first, compare nothing.":
    "Die anderen sind sich bei {0} uneinig: zuerst reden, nichts vergleichen.",
  "On {0} the others disagree, or are too few to tell: talk first, compare nothing.":
    "Bei {0} sind die anderen uneinig oder zu wenige für ein Urteil: erst sprechen, nichts vergleichen.",
  "In step on {0}.": "Im Einklang bei {0}.",
  "Too few views to compare on {0}.": "Zu wenige Sichten zum Vergleichen bei {0}.",
  "You have not rated {0}, so nothing is compared there.":
    "Sie haben {0} nicht bewertet; dort wird nichts verglichen.",
  "{0} has not rated {1}, so nothing is compared there.":
    "{0} hat {1} nicht bewertet; dort wird nichts verglichen.",
  "What made success on a lower rung counts 0 now, and nothing of it was rated: do not lean on it.":
    "Was auf einer unteren Stufe den Erfolg ausmachte, zählt jetzt 0, und nichts davon ist bewertet: Stützen Sie sich nicht darauf.",
  "{0} belongs to a lower rung. It may be a real strength and counts 0 now: say so, and do not lean on it.":
    "{0} gehört zu einer unteren Stufe. Das kann eine echte Stärke sein und zählt jetzt 0: Sagen Sie das, und stützen Sie sich nicht darauf.",
  "{0} belong to a lower rung. They may be real strengths and count 0 now: say so, and do not lean on them.":
    "{0} gehören zu einer unteren Stufe. Das können echte Stärken sein und zählt jetzt 0: Sagen Sie das, und stützen Sie sich nicht darauf.",
  "What {0} say of {1} is hidden to protect those who answered.":
    "Was {0} zu {1} sagen, ist verborgen, um die Antwortenden zu schützen.",
  "Hidden tells neither what was said nor whether anybody answered. Do not guess, and ask nobody what they answered.":
    "Verborgen sagt weder, was gesagt wurde, noch ob jemand geantwortet hat. Raten Sie nicht, und fragen Sie niemanden nach der Antwort.",
  "Which part of my work do you rely on most, and which would you like to rely on more?":
    "Auf welchen Teil meiner Arbeit verlassen Sie sich am meisten, und auf welchen würden Sie sich gern mehr verlassen?",
  "Which part of your work would you most like to become better at, and who could show you?":
    "In welchem Teil Ihrer Arbeit möchten Sie am liebsten besser werden, und wer könnte es Ihnen zeigen?",
  "Which of my people do you see doing the job better than half a year ago?":
    "Bei wem von meinen Leuten sehen Sie, dass die Arbeit besser gelingt als vor einem halben Jahr?",
  "Which of your people does the job better than half a year ago, and what of that was your coaching?":
    "Wem von Ihren Leuten gelingt die Arbeit besser als vor einem halben Jahr, und was davon war Ihr Coaching?",
  "Which of my managers do you see managing better than half a year ago?":
    "Welche meiner Führungskräfte sehen Sie besser führen als vor einem halben Jahr?",
  "Which of your managers manages better than half a year ago, and what of that was your coaching?":
    "Welche Ihrer Führungskräfte führt besser als vor einem halben Jahr, und was davon war Ihr Coaching?",
  "Which of the managers I chose would you have chosen too, and which not?":
    "Welche der Führungskräfte, die ich ausgewählt habe, hätten Sie auch ausgewählt, und welche nicht?",
  "Which of the managers you chose would you choose again, and which not?":
    "Welche der Führungskräfte, die Sie ausgewählt haben, würden Sie wieder auswählen, und welche nicht?",
  "What would you like to see more of from me before the next cycle?":
    "Wovon möchten Sie bis zum nächsten Zyklus mehr von mir sehen?",
  "What do you need from me to keep this up?": "Was brauchen Sie von mir, damit es so bleibt?",
  "On {0}: what did you see that I did not, and what would you look for next?":
    "Zu {0}: Was haben Sie gesehen, das ich nicht gesehen habe, und worauf würden Sie als Nächstes achten?",
  "On {0}: what makes it hard at present, and what of that can I change?":
    "Zu {0}: Was macht es zurzeit schwer, und was davon kann ich ändern?",
  "{0} is seen differently: in which situations have you seen it go well, and in which not?":
    "{0} wird unterschiedlich gesehen: In welchen Situationen haben Sie es gelingen sehen, und in welchen nicht?",
  "{0} is seen differently: in which situations could each view be right?":
    "{0} wird unterschiedlich gesehen: In welchen Situationen könnte jede der Sichten richtig sein?",
  "Where could I use {0} more than I do?": "Wo könnte ich {0} mehr einsetzen als bisher?",
  "Who could learn {0} from you, and how?": "Wer könnte {0} von Ihnen lernen, und wie?",
  "What would you have to see to be surer of your view of me?":
    "Was müssten Sie sehen, um sich in Ihrer Sicht auf mich sicherer zu sein?",
  "What should I come and see before I form a view?":
    "Was sollte ich mir ansehen kommen, bevor ich mir ein Urteil bilde?",

  // Calibration.
  "Computed {0}; set to {1} in calibration: {2}":
    "Berechnet „{0}“; in der Kalibrierung auf „{1}“ gesetzt: {2}",
  "Shares nobody with another view that is shown: nothing is known.":
    "Hat niemanden mit einer anderen gezeigten Sicht gemeinsam: Es ist nichts bekannt.",
  "Over {0} shared with others: too few to adjust by, it takes {1}.":
    "{0} gemeinsam mit anderen: zu wenig für eine Bereinigung, es braucht {1}.",
  "Rates as the others do over {0} shared with others.":
    "Bewertet wie die anderen; gemeinsam mit anderen: {0}.",
  "Rates {0} higher than the others over {1} shared with others; taken off in what is adjusted.":
    "Bewertet um {0} höher als die anderen; gemeinsam mit anderen: {1}; im Bereinigten abgezogen.",
  "Rates {0} lower than the others over {1} shared with others; taken off in what is adjusted.":
    "Bewertet um {0} niedriger als die anderen; gemeinsam mit anderen: {1}; im Bereinigten ausgeglichen.",
  "Nobody of {0} was moved.": "Von {0} wurde niemand verschoben.",
  "{0} of {1} were moved, {2} up and {3} down.":
    "{0} von {1} wurden verschoben, {2} nach oben und {3} nach unten.",
  "{0} of {1} named evidence that points the way of the move.":
    "Bei {0} von {1} weisen die genannten Belege in Richtung der Verschiebung.",
  "{0} of {1} named evidence that points the way of the move; {2} not.":
    "Bei {0} von {1} weisen die genannten Belege in Richtung der Verschiebung; bei {2} nicht.",
  "{0} of {1} named evidence that points the way of the move; {2} only a link, which cannot be told.":
    "Bei {0} von {1} weisen die genannten Belege in Richtung der Verschiebung; bei {2} steht nur ein Link, der nichts erkennen lässt.",
  "{0} of {1} named evidence that points the way of the move; {2} not, {3} only a link, which cannot be told.":
    "Bei {0} von {1} weisen die genannten Belege in Richtung der Verschiebung; bei {2} nicht, bei {3} steht nur ein Link, der nichts erkennen lässt.",
  "Too little is rated for a band, so there is none to move.":
    "Für ein Band ist zu wenig bewertet; es gibt keines zu verschieben.",
  "{0} breaches the floor: the band stays gap, whatever the mean.":
    "{0} liegt unter dem Mindestwert: Das Band bleibt „Lücke“, wie auch immer der Mittelwert ist.",
  "{0} breach the floor: the band stays gap, whatever the mean.":
    "{0} liegen unter dem Mindestwert: Das Band bleibt „Lücke“, wie auch immer der Mittelwert ist.",

  // What another contract would change.
  "{0} per cent of the weight has a released number: none for {1}.":
    "{0} Prozent des Gewichts haben einen freigegebenen Wert: keiner für {1}.",
  "{0} breaches the floor.": "{0} liegt unter dem Mindestwert.",
  "{0} breach the floor.": "{0} liegen unter dem Mindestwert.",
  "It has a released number now.": "Es gibt jetzt einen freigegebenen Wert.",
  "No determinant breaches the floor; the score stays {0}.":
    "Keine entscheidende Kompetenz liegt unter dem Mindestwert; der Wert bleibt {0}.",
  "The bands begin elsewhere; the score stays {0}.": "Die Bänder beginnen anderswo; der Wert bleibt {0}.",
  "The score goes from {0} to {1}.": "Der Wert geht von {0} auf {1}.",

  // How we judge, and what was tried on confidential answers.
  "What our judgement of {0} follows cannot be told yet.":
    "Wonach sich unser Urteil über {0} richtet, lässt sich noch nicht sagen.",
  "When we judge {0}, none of the judgement follows what mattered one layer below.":
    "Wenn wir über {0} urteilen, richtet sich nichts am Urteil nach dem, was eine Ebene darunter zählte.",
  "When we judge {0}, at most {1} of the judgement follows what mattered one layer below, and perhaps none.":
    "Wenn wir über {0} urteilen, richten sich höchstens {1} des Urteils nach dem, was eine Ebene darunter zählte, und vielleicht nichts.",
  "When we judge {0}, {1} of the judgement (likely {2} to {3}) follows what mattered one layer below, which should count 0.":
    "Wenn wir über {0} urteilen, richten sich {1} des Urteils (wahrscheinlich {2} bis {3}) nach dem, was eine Ebene darunter zählte und 0 zählen sollte.",
  "{0} raters are needed, there are {1}: fewer would speak of single raters.":
    "Es braucht {0} Beurteilende, es sind {1}: Weniger würden von einzelnen Beurteilenden sprechen.",
  "More than half of the judgements are one rater's: this would speak of that rater.":
    "Mehr als die Hälfte der Urteile stammt von einer Person: Das würde von dieser Person sprechen.",
  "{0} judgements are needed, there are {1}.": "Es braucht {0} Urteile, es sind {1}.",
  "Judgements follow neither of the two, so there is nothing to share out.":
    "Die Urteile richten sich nach keinem von beiden; es gibt nichts aufzuteilen.",
  "The determinants have the same mean in every judgement.":
    "Die entscheidenden Kompetenzen haben in jedem Urteil denselben Mittelwert.",
  "What no longer determines has the same mean in every judgement.":
    "Was nicht mehr entscheidet, hat in jedem Urteil denselben Mittelwert.",
  "Both means move together in every judgement, so their pulls cannot be told apart.":
    "Beide Mittelwerte bewegen sich in jedem Urteil gemeinsam; ihr Einfluss lässt sich nicht trennen.",
  "Too few judgements differ enough for an interval.":
    "Zu wenige Urteile unterscheiden sich genug für ein Intervall.",
  "Fewer than ten raters have rated three competencies.":
    "Weniger als zehn Beurteilende haben drei Kompetenzen bewertet.",
  "Of {0} raters none stands out for rating {1} alike throughout.":
    "Von {0} Beurteilenden fällt niemand dadurch auf, {1} durchweg gleich zu bewerten.",
  "{0} of {1} raters hardly tells the competencies of {2} apart.":
    "{0} von {1} Beurteilenden unterscheidet im Urteil über {2} die Kompetenzen kaum.",
  "{0} of {1} raters hardly tell the competencies of {2} apart.":
    "{0} von {1} Beurteilenden unterscheiden im Urteil über {2} die Kompetenzen kaum.",
  "No number is shown of confidential answers, so there was nothing to take apart.":
    "Von vertraulichen Antworten ist keine Zahl zu sehen; es gab nichts auseinanderzunehmen.",
  "One attempt to take the shown numbers apart left no group that is too small.":
    "Ein Versuch, die gezeigten Zahlen auseinanderzunehmen, ließ keine zu kleine Gruppe übrig.",
  "{0} attempts to take the shown numbers apart left no group that is too small.":
    "{0} Versuche, die gezeigten Zahlen auseinanderzunehmen, ließen keine zu kleine Gruppe übrig.",
  "One attempt of {0} left a group that is too small: an administrator should be told.":
    "Ein Versuch von {0} ließ eine zu kleine Gruppe übrig: Die Administration sollte davon wissen.",
  "{0} attempts of {1} left a group that is too small: an administrator should be told.":
    "{0} Versuche von {1} ließen eine zu kleine Gruppe übrig: Die Administration sollte davon wissen.",
  "Not every combination could be tried: there were too many.":
    "Nicht jede Kombination ließ sich versuchen: Es waren zu viele.",

  // Why an estimate is not there.
  "Agreement needs two ratings of the same thing.": "Einigkeit braucht zwei Bewertungen derselben Sache.",
  "All ratings are equal, so nobody differs from anybody.":
    "Alle Bewertungen sind gleich; niemand unterscheidet sich von anderen.",
  "No two raters rated the same, so agreement cannot be told.":
    "Keine zwei Beurteilenden haben dasselbe bewertet; Einigkeit lässt sich nicht feststellen.",
  "All values are equal, so nothing was told apart.": "Alle Werte sind gleich; nichts wurde unterschieden.",
  "No rater shares two subjects with another rater.":
    "Niemand beurteilt zwei Personen gemeinsam mit jemand anderem.",
  "Two subjects with ratings are needed to tell them apart.":
    "Es braucht zwei bewertete Personen, um sie zu unterscheiden.",
  "No subject has two ratings, so their noise cannot be told.":
    "Niemand hat zwei Bewertungen; ihre Streuung lässt sich nicht bestimmen.",
}
