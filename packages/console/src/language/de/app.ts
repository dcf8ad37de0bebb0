import type { Sentences } from "../reader.ts"

export const APP: Sentences = {
  "As the system": "Wie das System",
  Dark: "Dunkel",
  "Go to {0}": "Zu {0} wechseln",
  "Higher contrast": "Mehr Kontrast",
  Light: "Hell",
  "Sign out": "Abmelden",
  "Where I am signed in": "Wo ich angemeldet bin",
}
