import type { Sentences } from "../reader.ts"

export const UI: Sentences = {
  ", chosen": ", gewählt",
  "Choose a file": "Datei wählen",
  "Could not save": "Nicht gespeichert",
  "Ctrl Z": "Strg Z",
  "It could not be taken back. Try again.":
    "Es konnte nicht zurückgenommen werden. Versuchen Sie es noch einmal.",
  "Loading {0}": "Wird geladen: {0}",
  "Offline: kept here": "Offline: hier gesichert",
  "Reference {0}": "Referenz {0}",
  Retry: "Noch einmal",
  "Saved {0}": "Gespeichert {0}",
  Saving: "Wird gespeichert",
  "Taking it back": "Wird zurückgenommen",
  "What was just done": "Eben getan",
}
