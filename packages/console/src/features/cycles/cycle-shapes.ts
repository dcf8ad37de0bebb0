import type { CycleFormsQuery, CyclePageQuery } from "../../generated/graphql.ts"

/** A cycle as its page has asked for it. */
export type CycleOnPage = CyclePageQuery["cycle"]

/** Who is to answer about whom, and how far that is. */
export type FormStand = NonNullable<CycleFormsQuery["cycle"]["forms"]>["edges"][number]["node"]
