/** The light side of the tokens: paper is never dark. A test holds them to `tokens.css`. */
export const INKS = {
  paper: "#ffffff",
  sunk: "#f5f6f5",
  ink: "#17191d",
  "ink-2": "#474c54",
  "ink-3": "#666c75",
  line: "#e4e6e4",
  "line-2": "#858c94",
  ic: "#b5892a",
  m1: "#2b7bb0",
  m2: "#3b4498",
  exec: "#2f1048",
  gap: "#b4381a",
  building: "#d9dce0",
  solid: "#878e97",
  strong: "#23272d",
  "band-edge": "#7b828b",
} as const
export type Ink = keyof typeof INKS

export const LAYER_INK = { IC: "ic", M1: "m1", M2: "m2", EXEC: "exec" } as const
