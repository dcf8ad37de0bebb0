import { describe, expect, it } from "vitest"
import { mappingOf, suggestMapping } from "./columns.ts"
import { apply, csv, day, EMPTY, issueLines, orgOf, planOf } from "./import.test-kit.ts"
import {
  type Amendment,
  amendmentOf,
  edited,
  fieldsOf,
  type MessCase,
  placesOn,
} from "./mess-case.test-kit.ts"
import { MESSES } from "./mess-registry.ts"
import { tableOfRecords } from "./table-of-records.ts"

const CASES = import.meta.glob<MessCase>("../../../../tests/fixtures/messes/*/*.json", {
  eager: true,
  import: "default",
})
const FILES = import.meta.glob<string>("../../../../tests/fixtures/messes/*/*.{csv,tsv}", {
  eager: true,
  query: "?raw",
  import: "default",
})

const cases = Object.entries(CASES).map(([path, messCase]) => ({
  name: path.split("/").slice(-2).join("/").replace(".json", ""),
  folder: path.slice(0, path.lastIndexOf("/")),
  messCase,
}))
const NOTHING: Amendment = { edits: [], leaveOutRows: [], answers: [], mode: undefined }

function table(folder: string, file: string) {
  const text = FILES[`${folder}/${file}`]
  if (text === undefined) throw new Error(`${folder}/${file} is missing.`)
  const { headers, rows } = csv(file.endsWith(".tsv") ? text.replaceAll("\t", ",") : text)
  return tableOfRecords([headers, ...rows], text.endsWith("\n") ? "WHOLE" : "OPEN_LINE")
}

function planner(folder: string, given: MessCase) {
  const source = table(folder, given.file)
  const mapping = mappingOf(suggestMapping(source.headers, source.rows.slice(0, 50)))
  const orgDay = day(given.orgOn ?? "2026-01-01")
  const org =
    given.org === undefined ? EMPTY : orgOf(table(folder, given.org), { effectiveDay: orgDay, today: orgDay })
  const on = given.on ?? "2026-11-22"
  const plan = (amendment: Amendment) => {
    const read = edited({ table: source, mapping }, amendment)
    return planOf(read.table, {
      mapping: read.mapping,
      mode: amendment.mode ?? given.mode ?? "PARTIAL",
      effectiveDay: day(on),
      today: day(given.today ?? on),
      org,
      answers: [...(given.answers ?? []), ...amendment.answers],
      ...given.given,
    })
  }
  return { org, on, plan }
}

describe("the corpus of messes, on the pure plan", () => {
  it.each(cases.filter(({ messCase }) => !messCase.door && !messCase.meanwhile))(
    "$name",
    ({ folder, messCase }) => {
      const { org, on, plan } = planner(folder, messCase)
      const planned = plan(NOTHING)
      expect(issueLines(planned)).toEqual(messCase.expect)
      const said = planned.issues.find(({ code }) => code === messCase.code)?.message
      if (messCase.message !== undefined) expect(said).toContain(messCase.message)
      const after = apply(org, planned)
      if (messCase.org_after)
        expect(placesOn(after, on, Object.keys(messCase.org_after))).toEqual(messCase.org_after)
      if (messCase.fields_after) expect(fieldsOf(after, messCase.fields_after)).toEqual(messCase.fields_after)
      if (!messCase.fix) return
      const fixed = plan(amendmentOf(messCase.fix, planned.issues))
      expect(issueLines(fixed)).toEqual(messCase.expect_fixed ?? messCase.expect)
      const mended = apply(org, fixed)
      if (messCase.org_fixed)
        expect(placesOn(mended, on, Object.keys(messCase.org_fixed))).toEqual(messCase.org_fixed)
      if (messCase.fields_fixed)
        expect(fieldsOf(mended, messCase.fields_fixed)).toEqual(messCase.fields_fixed)
    },
  )

  it("has cases under known codes only, in the folder of their code", () => {
    const codes = Object.keys(MESSES)
    expect(cases.filter(({ messCase, name }) => !name.startsWith(`${messCase.code}/`))).toEqual([])
    const known = (code: string) => codes.some((key) => key === code || key.startsWith(`${code}_`))
    expect(
      cases.filter(({ messCase }) => !known(messCase.code) && !["M04", "M41"].includes(messCase.code)),
    ).toEqual([])
  })
})
