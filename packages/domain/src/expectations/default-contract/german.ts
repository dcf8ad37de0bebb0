/** The default contract in German: what each of its texts says, by the English text. */
export const DEFAULT_CONTRACT_IN_GERMAN: Readonly<Record<string, string>> = {
  "Default contract": "Standardvereinbarung",

  "Craft quality": "Fachliche Qualität",
  "Work is often redone by others; basic standards of the trade are missed.":
    "Andere machen die Arbeit oft noch einmal; Grundregeln des Fachs fehlen.",
  "Sound on familiar tasks; needs close checking on anything new.":
    "Bei Vertrautem ordentlich; Neues muss eng geprüft werden.",
  "Work meets the trade's standard without checking; own mistakes found before others find them.":
    "Die Arbeit erfüllt den Maßstab des Fachs ohne Kontrolle; eigene Fehler werden gefunden, bevor andere sie finden.",
  "Hard cases come to this person; the result is cleaner than asked and others copy it.":
    "Schwierige Fälle landen hier; das Ergebnis ist sauberer als verlangt, und andere übernehmen es.",
  "Changes how the craft is done here; the standard moved because of them.":
    "Verändert, wie das Fach hier ausgeübt wird; der Maßstab hat sich dadurch verschoben.",
  "peer ICs, own manager": "Fachkräfte daneben, eigene Führungskraft",

  "Dependable delivery": "Verlässliche Umsetzung",
  "Commitments slip without word.": "Zusagen verfallen ohne ein Wort.",
  "Delivers when chased; news of trouble comes late.":
    "Liefert auf Nachfrage; von Schwierigkeiten hört man spät.",
  "Says what will be done and by when, and it is; trouble is raised while there is still time.":
    "Sagt, was bis wann fertig ist, und es stimmt; Schwierigkeiten kommen zur Sprache, solange noch Zeit ist.",
  "Plans around others' dependencies; slips are rare and already replanned when announced.":
    "Plant Abhängigkeiten anderer ein; Verzug ist selten und schon umgeplant, wenn davon die Rede ist.",
  "People commit to customers on this person's word alone.":
    "Auf das Wort dieser Person hin gibt man Kunden Zusagen.",
  "manager, partners": "Führungskraft, Partner",

  "Judgement in the work": "Urteil in der Arbeit",
  "Solves the task as worded even when it plainly misses the point.":
    "Löst die Aufgabe nach dem Wortlaut, auch wenn sie am Kern vorbeigeht.",
  "Notices the wrong problem when told; struggles to choose between options.":
    "Erkennt das falsche Problem, wenn man es sagt; tut sich schwer, sich zu entscheiden.",
  "Asks what it is for, picks a sensible option, can say why.":
    "Fragt, wofür es ist, wählt etwas Vernünftiges und kann sagen, warum.",
  "Finds the smaller or better problem; names trade-offs in terms the user cares about.":
    "Findet das kleinere oder bessere Problem; benennt Abwägungen so, wie sie für die Nutzenden zählen.",
  "Is asked in before work is defined, because their framing saves quarters.":
    "Wird geholt, bevor die Arbeit feststeht, weil die Fragestellung Quartale spart.",
  "manager, peers": "Führungskraft, Peers",

  "Lifting peers": "Peers voranbringen",
  "Others' work is harder for having worked together.":
    "Anderen fällt die Arbeit durch die Zusammenarbeit schwerer.",
  "Helps if asked directly; keeps knowledge to self otherwise.":
    "Hilft auf direkte Bitte; behält Wissen sonst für sich.",
  "Reviews and explains in ways that let a peer do it alone next time.":
    "Prüft und erklärt so, dass es beim nächsten Mal allein geht.",
  "Peers name this person as where they learned something specific.":
    "Peers nennen diese Person, wenn sie sagen, wo sie etwas Bestimmtes gelernt haben.",
  "A group performs above its members because of habits this person started.":
    "Eine Gruppe leistet mehr als ihre Einzelnen, wegen Gewohnheiten, die hier begonnen haben.",
  peers: "Peers",

  "Learning from feedback": "Aus Rückmeldung lernen",
  "Explains feedback away; the same issue returns.": "Erklärt Rückmeldung weg; dasselbe kommt wieder.",
  "Accepts it, changes briefly, slips back.": "Nimmt sie an, ändert sich kurz, fällt zurück.",
  "Asks for specifics, changes one thing, checks whether it worked.":
    "Fragt nach Einzelheiten, ändert eine Sache, prüft, ob es gewirkt hat.",
  "Seeks criticism before it is offered; change is visible to the giver.":
    "Sucht Kritik, bevor sie kommt; wer sie gab, sieht die Veränderung.",
  "Teaches others how they learned it; old weakness is now a strength.":
    "Zeigt anderen, wie es gelang; die alte Schwäche ist heute eine Stärke.",
  manager: "Führungskraft",

  "Step-in craft": "Fachlich einspringen",
  "Could not do the team's work; nods along in reviews.":
    "Könnte die Arbeit des Teams nicht tun; nickt in Besprechungen mit.",
  "Understands the talk; hands it back when it gets hard.":
    "Versteht, wovon die Rede ist; gibt es zurück, wenn es schwierig wird.",
  "Can take over a normal piece of the work tomorrow at the team's standard.":
    "Kann morgen ein normales Stück der Arbeit in der Güte des Teams übernehmen.",
  "Can take over the hard piece; spots what will go wrong by reading it.":
    "Kann das schwierige Stück übernehmen; sieht beim Lesen, was schiefgehen wird.",
  "Among the best at it, and current; the team wants this person's eyes on the worst problem.":
    "Gehört zu den Besten und ist auf dem Stand; beim schlimmsten Problem will das Team diesen Blick.",
  "When our work gets hard, my manager can do it with me, not just talk about it.":
    "Wird unsere Arbeit schwierig, kann meine Führungskraft sie mit mir tun, nicht nur darüber reden.",
  "direct ICs, senior peer ICs (blind sample)": "direkte Fachkräfte, erfahrene Fachkräfte (Blindprobe)",

  "Teaching the job": "Die Arbeit beibringen",
  "Reports say they learned nothing about doing the job from this manager.":
    "Die Geführten sagen, sie hätten hier nichts über die Arbeit gelernt.",
  "Gives answers or corrects results; people wait for the next answer.":
    "Gibt Antworten oder berichtigt Ergebnisse; man wartet auf die nächste Antwort.",
  "Each report can name a part of the job they now do better because it was shown, practised and checked.":
    "Alle Geführten können einen Teil der Arbeit nennen, der besser gelingt, weil er gezeigt, geübt und geprüft wurde.",
  "Knows each person's next facet to learn, chooses work to fit it, and returns to see if it stuck.":
    "Weiß bei jeder Person, was als Nächstes zu lernen ist, wählt die Arbeit danach und sieht nach, ob es geblieben ist.",
  "People leave the team able to teach the job themselves; other teams ask for its alumni.":
    "Wer das Team verlässt, kann die Arbeit selbst beibringen; andere Teams fragen nach ihnen.",
  "In the last three months my manager showed me how to do part of my job better, and I do.":
    "In den letzten drei Monaten hat mir meine Führungskraft gezeigt, wie ein Teil meiner Arbeit besser geht, und er geht besser.",
  "direct ICs": "direkte Fachkräfte",

  "Setting up the work": "Die Arbeit einrichten",
  "Work arrives unclear; two people do the same thing, nobody does the third.":
    "Arbeit kommt unklar an; zwei tun dasselbe, das Dritte tut niemand.",
  "Goals exist, but who decides what, and what good looks like, is found out late.":
    "Es gibt Ziele, aber wer was entscheidet und was gut ist, zeigt sich spät.",
  "Each person can state the goal, their part, and the bar; obstacles are cleared within days.":
    "Alle können Ziel, eigenen Anteil und Maßstab nennen; Hindernisse sind in Tagen beseitigt.",
  "Assignments balance need, skill and growth; agreements with neighbouring teams are explicit.":
    "Aufgaben halten Bedarf, Können und Entwicklung im Gleichgewicht; Absprachen mit Nachbarteams sind ausgesprochen.",
  "The set-up survives the manager's absence for a month.":
    "Was eingerichtet ist, trägt einen Monat ohne die Führungskraft.",
  "I know what is expected of me and what good looks like.":
    "Ich weiß, was von mir erwartet wird und was gut ist.",

  "Results through others": "Ergebnisse durch andere",
  "Still the top producer; the team waits.": "Leistet selbst noch am meisten; das Team wartet.",
  "Delegates chores, keeps the interesting work, takes tasks back under pressure.":
    "Gibt Lästiges ab, behält das Spannende, holt Aufgaben unter Druck zurück.",
  "Hands over whole outcomes and stays available; own hands-on time fits the agreed share.":
    "Übergibt ganze Ergebnisse und bleibt ansprechbar; die eigene Facharbeit entspricht dem vereinbarten Anteil.",
  "Under pressure coaches harder instead of taking over; others get the credit by name.":
    "Coacht unter Druck mehr, statt zu übernehmen; das Verdienst wird anderen mit Namen zugeschrieben.",
  "The team's output clearly exceeds what this person could have done, and everyone can see why.":
    "Das Team schafft deutlich mehr, als diese Person gekonnt hätte, und alle sehen, warum.",
  "My manager lets me own outcomes and helps rather than takes over.":
    "Meine Führungskraft überlässt mir Ergebnisse und hilft, statt zu übernehmen.",
  "manager, direct ICs, time split": "Führungskraft, direkte Fachkräfte, Zeitaufteilung",

  "Honest feedback, dealing with weak performance": "Ehrliche Rückmeldung, Umgang mit schwacher Leistung",
  "Avoids it until a formal process starts.": "Weicht aus, bis ein förmliches Verfahren beginnt.",
  "Hints; the person is surprised by the rating.": "Deutet an; die Person ist von der Bewertung überrascht.",
  "Says what was seen, its effect and what is expected, within a week; nobody is surprised at review.":
    "Sagt innerhalb einer Woche, was zu sehen war, was es bewirkt und was erwartet wird; niemand ist später überrascht.",
  "People ask for it; a struggling person either recovers or leaves with dignity within two quarters.":
    "Man bittet darum; wer sich schwertut, fängt sich oder geht innerhalb von zwei Quartalen in Würde.",
  "The team gives each other the same quality of feedback without the manager.":
    "Das Team gibt sich Rückmeldung in derselben Güte, ohne die Führungskraft.",
  "My manager tells me soon and plainly what was good and what was not.":
    "Meine Führungskraft sagt mir bald und klar, was gut war und was nicht.",
  "direct reports, HR record": "direkt Geführte, Personalakte",

  "Hiring ICs": "Fachkräfte auswählen",
  "Hires by gut or by urgency.": "Stellt aus dem Bauch oder aus Not ein.",
  "Uses questions but not a scale; sells harder than listens.":
    "Hat Fragen, aber keine Skala; wirbt mehr, als zuzuhören.",
  "Same questions, anchored scores written before talking to the panel, reasons recorded.":
    "Gleiche Fragen, verankerte Werte vor dem Gespräch mit den anderen notiert, Gründe festgehalten.",
  "Predictions are checked at 90 days and the interview is changed by what was learned.":
    "Vorhersagen werden nach 90 Tagen geprüft, und das Gespräch ändert sich durch das Gelernte.",
  "Hires raise the team's bar repeatedly, and other managers borrow this interview.":
    "Eingestellte heben den Maßstab des Teams immer wieder; andere Führungskräfte übernehmen dieses Gespräch.",
  "panel peers, new hires at 90 days": "Mitglieder des Auswahlkreises, neu Eingestellte nach 90 Tagen",

  "Coaching managers": "Führungskräfte coachen",
  "One-to-ones are status meetings about projects.": "Einzelgespräche sind Statusrunden über Projekte.",
  "Gives advice on what they would do with the team; the manager becomes a messenger.":
    "Rät, was mit dem Team zu tun wäre; die Führungskraft wird zum Boten.",
  "Works on one managing skill at a time: observes or hears it, questions, agrees a try, asks what happened.":
    "Arbeitet an einer Führungsfertigkeit nach der anderen: sieht oder hört zu, fragt, vereinbart einen Versuch, fragt nach.",
  "Each manager can name how they manage differently since last half; the change shows in their team's ratings.":
    "Jede Führungskraft kann sagen, was sie seit dem letzten Halbjahr anders macht; die Bewertungen ihres Teams zeigen es.",
  "Turns average first-line managers into ones other leaders try to recruit; works in functions whose craft they never did.":
    "Macht aus durchschnittlichen Führungskräften solche, die andere abwerben wollen; auch in Fächern, die sie nie ausgeübt haben.",
  "My manager works with me on how I manage.": "Meine Führungskraft arbeitet mit mir daran, wie ich führe.",
  "direct managers, transmission metric": "direkte Führungskräfte, Weitergabe nach unten",

  "Seeing through the layer": "Durch die Ebene sehen",
  "Knows the teams only from their managers' reports.":
    "Kennt die Teams nur aus den Berichten ihrer Führungskräfte.",
  "Learns of a failing manager from resignations.":
    "Erfährt von einer scheiternden Führungskraft durch Kündigungen.",
  "Meets people two levels down on a rhythm and can describe how each manager manages, with examples, not just results.":
    "Trifft regelmäßig Menschen zwei Ebenen darunter und kann mit Beispielen beschreiben, wie jede Führungskraft führt, nicht nur mit Ergebnissen.",
  "Spots trouble a quarter early and brings it to the manager, not around them.":
    "Erkennt Schwierigkeiten ein Quartal früher und trägt sie zur Führungskraft, nicht an ihr vorbei.",
  "Skip-level people speak freely and their managers welcome it.":
    "Menschen zwei Ebenen darunter sprechen frei, und ihre Führungskräfte begrüßen es.",
  "My manager's manager knows how my team is really managed.":
    "Die Führungskraft meiner Führungskraft weiß, wie mein Team wirklich geführt wird.",
  "skip-level": "zwei Ebenen darunter",
  "skip-levels, own manager": "zwei Ebenen darunter, eigene Führungskraft",

  "Holding managers to managing": "Führungskräfte am Führen messen",
  "Rewards managers for their own output.": "Belohnt Führungskräfte für eigene Leistung.",
  "Talks of coaching and hiring, judges on delivery alone.":
    "Spricht von Coaching und Personalauswahl, urteilt nur nach der Umsetzung.",
  "Expectations for managers are about managing; they are reviewed on it and it has consequences.":
    "Erwartungen an Führungskräfte gelten dem Führen; danach werden sie beurteilt, und das hat Folgen.",
  "Moves a manager who does not want to manage back to work they love, without loss of standing.":
    "Bringt eine Führungskraft, die nicht führen will, ohne Gesichtsverlust zu Arbeit zurück, die sie liebt.",
  "In this part of the company managing well is what ambitious people compete on.":
    "In diesem Teil des Unternehmens wetteifern Ehrgeizige darum, gut zu führen.",
  "I am held to managing well, not only to results.":
    "Ich werde daran gemessen, gut zu führen, nicht nur an Ergebnissen.",
  "direct managers": "direkte Führungskräfte",

  "Choosing and growing first-line managers": "Führungskräfte der ersten Ebene auswählen und entwickeln",
  "Promotes the best producer, or whoever asked.": "Befördert, wer am meisten leistet oder gefragt hat.",
  "Looks for people like themselves.": "Sucht Menschen, die ihr oder ihm gleichen.",
  "Tries people on real managing tasks before the title; chooses on that evidence; supports the first two quarters.":
    "Lässt vor dem Titel echte Führungsaufgaben erproben; wählt danach aus; begleitet die ersten zwei Quartale.",
  "Usually has two credible candidates per opening, different from each other.":
    "Hat je offener Stelle meist zwei glaubhafte, verschiedene Anwärter.",
  "Managers they chose are, years on, choosing well themselves.":
    "Ausgewählte Führungskräfte wählen Jahre später selbst gut aus.",
  "The people made managers here have shown they can manage.":
    "Wer hier Führungskraft wird, hat gezeigt, dass er oder sie führen kann.",
  "outcomes, direct managers, peers": "Ergebnisse, direkte Führungskräfte, Peers",

  "Boundaries and resources": "Grenzen und Mittel",
  "Teams compete for the same people unrefereed.": "Teams streiten ohne Schiedsspruch um dieselben Menschen.",
  "Decides when escalated.": "Entscheidet, wenn es nach oben getragen wird.",
  "Moves people and money between teams on stated priorities; interfaces have owners.":
    "Verschiebt Menschen und Geld nach genannten Prioritäten; Schnittstellen haben Verantwortliche.",
  "Takes a loss in own area for the whole, openly.":
    "Nimmt für das Ganze im eigenen Bereich offen einen Verlust hin.",
  "Neighbouring leaders design their boundaries with this person first.":
    "Benachbarte Leitungen ziehen ihre Grenzen zuerst mit dieser Person.",
  "My manager settles with neighbouring teams what mine needs.":
    "Meine Führungskraft klärt mit Nachbarteams, was meines braucht.",

  "One standard across teams": "Ein Maßstab für alle Teams",
  'A "4" depends on the manager.': "Eine „4“ hängt von der Führungskraft ab.",
  "Compares numbers, not evidence.": "Vergleicht Zahlen, nicht Belege.",
  "Managers rate shared examples and can explain differences.":
    "Führungskräfte bewerten gemeinsame Beispiele und können Unterschiede erklären.",
  "Own ratings are tested the same way.": "Die eigenen Bewertungen werden ebenso geprüft.",
  "A person can change team and be judged the same.": "Wer das Team wechselt, wird genauso beurteilt.",
  "calibration log": "Protokoll der Kalibrierung",

  "Choosing great managers": "Großartige Führungskräfte auswählen",
  "Several chosen managers failed for reasons visible beforehand.":
    "Mehrere Ausgewählte scheiterten aus Gründen, die vorher zu sehen waren.",
  "Chooses impressive people; whether they make others better is unknown.":
    "Wählt beeindruckende Menschen; ob sie andere besser machen, ist unbekannt.",
  "Most chosen managers are solid a year on, judged by those they manage; the choice rested on evidence of managing.":
    "Die meisten Ausgewählten sind nach einem Jahr solide, im Urteil der Geführten; die Wahl beruhte auf Belegen für das Führen.",
  "Clearly better than the managers they inherited; knows own blind spot and staffs the panel against it.":
    "Deutlich besser als die übernommenen Führungskräfte; kennt den eigenen blinden Fleck und besetzt den Auswahlkreis dagegen.",
  "Great managers, found in unlikely places, chosen repeatedly; their teams and the managers they chose are strong.":
    "Immer wieder großartige Führungskräfte, auch von unerwarteten Orten; ihre Teams und die von ihnen Gewählten sind stark.",
  "The leaders appointed above me in the last two years manage well.":
    "Wer in den letzten zwei Jahren über mir eingesetzt wurde, führt gut.",
  "managers two levels down": "Führungskräfte zwei Ebenen darunter",
  "outcomes (yield, Brier), panel": "Ergebnisse (Ausbeute, Brier), Auswahlkreis",

  "Defining the seat first": "Zuerst die Stelle bestimmen",
  "Starts with a person or a title.": "Beginnt mit einer Person oder einem Titel.",
  "A list of virtues no one could have.": "Eine Liste von Tugenden, die niemand haben kann.",
  "Before the search: three outcomes, the determinants of that layer, and how each will be tested.":
    "Vor der Suche: drei Ergebnisse, das Entscheidende dieser Ebene und wie es jeweils geprüft wird.",
  "Says what the seat does not need, and holds to it when a dazzling candidate lacks a determinant.":
    "Sagt, was die Stelle nicht braucht, und bleibt dabei, wenn jemand blendet und Entscheidendes fehlt.",
  "Reshapes the organisation so that the seat can be done well by a findable person.":
    "Ordnet die Organisation so, dass jemand, den es gibt, die Stelle gut ausfüllen kann.",
  "panel, HR": "Auswahlkreis, Personalabteilung",

  "Attracting and closing great managers": "Großartige Führungskräfte gewinnen",
  "Good candidates withdraw after meeting them.": "Gute Anwärter ziehen nach dem Gespräch zurück.",
  "Delegates the search; appears for the offer.": "Gibt die Suche ab; erscheint zum Angebot.",
  "Spends real time sourcing and courting; candidates get a frank picture; most first choices accept.":
    "Nimmt sich Zeit für Suche und Werben; zeichnet ein offenes Bild; die meisten Wunschpersonen sagen zu.",
  "Strong managers elsewhere take the call; those who declined speak well of it.":
    "Starke Führungskräfte anderswo nehmen den Anruf an; wer absagte, spricht gut davon.",
  "People come to work for the managers this person gathers.":
    "Menschen kommen wegen der Führungskräfte, die diese Person versammelt.",
  "I got a true picture of the job before I joined.":
    "Vor meinem Eintritt bekam ich ein zutreffendes Bild der Stelle.",
  "managers hired in the last year": "im letzten Jahr eingestellte Führungskräfte",
  "hired and declined managers, panel": "eingestellte und abgesagte Führungskräfte, Auswahlkreis",

  "Putting a wrong choice right": "Eine falsche Wahl richtigstellen",
  "Everyone knew for a year.": "Alle wussten es ein Jahr lang.",
  "Reorganises around the person.": "Organisiert um die Person herum.",
  "Checks at 90 days against what was predicted; acts within two quarters, decently.":
    "Prüft nach 90 Tagen gegen die Vorhersage; handelt innerhalb von zwei Quartalen, anständig.",
  "Says publicly what was misjudged; the next choice is different because of it.":
    "Sagt offen, was falsch eingeschätzt war; die nächste Wahl fällt deshalb anders aus.",
  "Wrong choices are rare, short and teach the whole leadership team.":
    "Falsche Entscheidungen sind selten, kurz und lehrreich für die ganze Leitung.",
  "outcomes, board / peers": "Ergebnisse, Aufsicht / Peers",

  "Building the bench": "Nachfolge aufbauen",
  "A resignation in the top two layers is an emergency.":
    "Eine Kündigung in den obersten zwei Ebenen ist ein Notfall.",
  "Names on a chart, untested and unasked.": "Namen auf einem Plan, ungeprüft und ungefragt.",
  "Each key seat has someone ready who wants it, with next-layer evidence.":
    "Für jede wichtige Stelle ist jemand bereit und will sie, mit Belegen für die nächste Ebene.",
  "Gives people away to other areas; fills most seats from within without clones.":
    "Gibt Menschen an andere Bereiche ab; besetzt die meisten Stellen von innen, ohne Ebenbilder.",
  "The company could lose any leader, including this one, and be led well next month.":
    "Das Unternehmen könnte jede Leitung verlieren, auch diese, und wäre im nächsten Monat gut geführt.",
  "If a leader near me left, somebody ready would step in.":
    "Ginge eine Leitung in meiner Nähe, stünde jemand bereit.",
  "bench ratios, direct managers": "Nachfolgequoten, direkte Führungskräfte",

  "Direction and context": "Richtung und Zusammenhang",
  "Managers guess.": "Führungskräfte raten.",
  "Slogans.": "Schlagworte.",
  "Any manager can say what matters, why, and what was dropped.":
    "Jede Führungskraft kann sagen, was zählt, warum, und was weggefallen ist.",
  "Trade-offs are settled before they reach teams.":
    "Abwägungen sind entschieden, bevor sie die Teams erreichen.",
  "Distant teams decide the way this person would.": "Ferne Teams entscheiden so, wie diese Person es täte.",
  "I can say what matters now and what was dropped.":
    "Ich kann sagen, was jetzt zählt und was weggefallen ist.",
  "direct managers, skip-levels": "direkte Führungskräfte, zwei Ebenen darunter",

  "A system where managing matters": "Ein System, in dem Führen zählt",
  "Pay and praise go to heroics.": "Geld und Lob gehen an Heldentaten.",
  "Programmes without consequence.": "Programme ohne Folgen.",
  "Promotion, pay and exit follow managing as well as results.":
    "Beförderung, Bezahlung und Trennung folgen dem Führen ebenso wie den Ergebnissen.",
  "Specialists and managers advance equally; stepping back costs nothing.":
    "Fach- und Führungskräfte kommen gleich weit; ein Schritt zurück kostet nichts.",
  "Other companies hire our managers for how they manage.":
    "Andere Unternehmen holen unsere Führungskräfte, weil sie so führen.",
  "Managing well is noticed and rewarded here.": "Gutes Führen wird hier gesehen und belohnt.",
  "all managers (aggregate)": "alle Führungskräfte (zusammengefasst)",
}
