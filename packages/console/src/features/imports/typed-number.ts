/** Whether somebody typed this number, with or without marks between its thousands. */
export function isTyped(text: string, number: number): boolean {
  return text.replace(/[\s,.’']/g, "") === String(number)
}
