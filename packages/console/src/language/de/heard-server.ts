import type { Sentences } from "../reader.ts"

/** Layers, lines and access. */
export const HEARD_SERVER: Sentences = {
  "Layer board of the whole company, assessing those below":
    "Übersicht des ganzen Unternehmens, beurteilt die darunter",
  "Assessing managers' coaching and hiring": "Beurteilt Coaching und Personalauswahl von Führungskräften",
  "Self-assessment and the view from above": "Selbsteinschätzung und die Sicht von oben",
  "What is expected on this rung": "Was auf dieser Stufe erwartet wird",
  "Imports, cycles, people and roles": "Importe, Zyklen, Personen und Rollen",
  '"{0}" has no counted reports: IC by structure': "„{0}“ hat keine gezählten Geführten: nach dem Aufbau IC",
  '"{0}" manages only ICs: M1 by structure': "„{0}“ führt nur Fachkräfte: nach dem Aufbau M1",
  "1 manages others": "1 davon führt andere",
  "Ask an administrator to invite this person first.":
    "Bitten Sie die Administration, diese Person zuerst einzuladen.",
  "Begin today or later.": "Beginnen Sie heute oder später.",
  "Choose a last day within a year of the first.":
    "Wählen Sie einen letzten Tag innerhalb eines Jahres nach dem ersten.",
  "Choose a weight between 0 and 1.": "Wählen Sie ein Gewicht zwischen 0 und 1.",
  "Choose somebody else: this is you.": "Wählen Sie jemand anderen: Das sind Sie.",
  "Choose somebody else: this person prepares for one executive now.":
    "Wählen Sie jemand anderen: Diese Person bereitet gerade für einen Executive vor.",
  "Choose somebody else: this person reads boards already.":
    "Wählen Sie jemand anderen: Diese Person liest schon Übersichten.",
  "Choose something other than your e-mail address.": "Wählen Sie etwas anderes als Ihre E-Mail-Adresse.",
  "EXEC, but no managers to hire": "EXEC, aber keine Führungskräfte auszuwählen",
  "Employees always count: take them out, or nobody would be a manager.":
    "Angestellte zählen immer: Nehmen Sie sie heraus, sonst wäre niemand Führungskraft.",
  "Give a reason of {0} to {1} characters.": "Geben Sie einen Grund von {0} bis {1} Zeichen an.",
  "Give between 1 and {0} title patterns.": "Geben Sie zwischen 1 und {0} Muster für Positionen an.",
  "Many people use this password: choose a rarer one.":
    "Viele verwenden dieses Passwort: Wählen Sie ein selteneres.",
  "Use at least 12 characters.": "Verwenden Sie mindestens 12 Zeichen.",
  "Use at most 256 characters.": "Verwenden Sie höchstens 256 Zeichen.",
  "acts as manager of {0} {1} under {2} vacant {3}; the layer is not affected":
    "führt {0} {1} unter {2} offenen {3}; die Ebene bleibt davon unberührt",
  "counted report of a head, M2 by its own reports": "gezählt unter einer Spitze, M2 durch eigene Geführte",
  "head ({0}) → EXEC": "Spitze ({0}) → EXEC",
  "head ({0}), but no managers beneath: keeps {1}":
    "Spitze ({0}), aber keine Führungskräfte darunter: bleibt {1}",
  "named by an administrator": "von der Administration benannt",
  "no counted reports → IC": "keine gezählten Geführten → IC",
  "no manager and no reports: unplaced, IC until placed":
    "keine Führungskraft und keine Geführten: ohne Platz, bis dahin IC",
  "none manages others": "niemand davon führt andere",
  "on the tenant's list": "auf der Liste des Unternehmens",
  "one of several roots, not the head: the layer follows from the reports":
    "eine von mehreren Wurzeln, nicht die Spitze: Die Ebene folgt aus den Geführten",
  "overridden to {0} {1}: {2}": "auf {0} festgelegt, {1}: {2}",
  report: "geführte Person",
  reports: "Geführte",
  seat: "Stelle",
  seats: "Stellen",
  "the manager named is not in the org: a root":
    "die genannte Führungskraft ist nicht in der Organisation: eine Wurzel",
  "the root with the largest subtree, {0}": "die Wurzel mit den meisten darunter, {0}",
  'the title "{0}" matches the tenant\'s rule': "die Position „{0}“ entspricht der Regel des Unternehmens",
  "until lifted": "bis zur Aufhebung",
  "until {0}": "bis {0}",
  "vacant, without reports: not counted": "offen, ohne Geführte: nicht gezählt",
  "vacant: counts as if filled": "offen: zählt, als wäre sie besetzt",
  "{0} counted {1}, {2}: share {3} → {4}": "{0} gezählte {1}, {2}: Anteil {3} → {4}",
  "{0} direct {1}": "{0} direkte {1}",
  "{0} is not in the org on {1}: choose a manager who is for all of {2}'s days.":
    "{0} ist am {1} nicht in der Organisation: Wählen Sie eine Führungskraft, die es an allen Tagen von {2} ist.",
  "{0} is not vacant on {1}: choose a vacant position, or another day.":
    "{0} ist am {1} nicht offen: Wählen Sie eine offene Stelle oder einen anderen Tag.",
  "{0} manage others": "{0} davon führen andere",
  "{0} of {1} not counted{2}": "{0} von {1} nicht gezählt{2}",
  "{0} still has {1} reports: {2}. Name a successor or leave them unplaced.":
    "{0} hat noch {1} Geführte: {2}. Nennen Sie eine Nachfolge, oder lassen Sie sie ohne Platz.",
  "{0}: headline {1} (M2 from two on)": "{0}: im Wesentlichen {1} (M2 ab zwei)",
}
