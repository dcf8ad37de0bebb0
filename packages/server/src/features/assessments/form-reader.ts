import type { Principal } from "@rung/domain/access/principal"

/** As which person a caller reads or answers a form; who came by a form's link is nobody at any other. */
export function readerOf(principal: Principal, formId: string): string | undefined {
  if (principal.kind === "PERSON_SESSION") return principal.personId
  return principal.kind === "FORM_LINK" && principal.formId === formId ? principal.raterId : undefined
}
