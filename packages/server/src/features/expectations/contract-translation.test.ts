import { beforeEach, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"

const server = await testServer()
let tenant: TestTenant
let admin: Actor
beforeEach(async () => {
  tenant = await server.newTenant()
  admin = tenant.as({ roles: ["ADMIN"] })
})

const KNOWN = "{ contractTranslations(language: DE) { english translation } }"
const TEXTS = "{ contractTexts(language: DE) { english part competency level translation isOwn } }"
const TRANSLATE = `mutation ($input: TranslateContractInput!) { translateContract(input: $input) {
  texts { english translation isOwn } problems { code path } } }`

const translate = async (...translations: readonly (readonly [string, string])[]) =>
  (
    await admin.run(TRANSLATE, {
      input: {
        language: "DE",
        translations: translations.map(([english, translation]) => ({ english, translation })),
      },
    })
  ).translateContract
const known = async (who: Actor, english: string) =>
  (await who.run(KNOWN)).contractTranslations.find((each: Answer) => each.english === english)?.translation

describe("the contract in German", () => {
  it("is there from the first day, for everybody who reads of it", async () => {
    for (const role of ["MEMBER", "EXEC", "AUDITOR"] as const) {
      expect(await known(tenant.as({ roles: [role] }), "Coaching managers")).toBe("Führungskräfte coachen")
    }
    const { contractTexts } = await admin.run(TEXTS)
    expect(contractTexts.filter((text: Answer) => text.translation === null)).toEqual([])
    expect(contractTexts[1]).toEqual({
      english: "Craft quality",
      part: "NAME",
      competency: "A1",
      level: null,
      translation: "Fachliche Qualität",
      isOwn: false,
    })
  })

  it("takes the company's own words, gives them to everybody, and has its own back", async () => {
    const { texts, problems } = await translate(["Craft quality", " Güte der Arbeit "])
    expect(problems).toEqual([])
    expect(texts[1]).toEqual({ english: "Craft quality", translation: "Güte der Arbeit", isOwn: true })
    expect(await known(tenant.as({ roles: ["MEMBER"] }), "Craft quality")).toBe("Güte der Arbeit")
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    expect(await known(other, "Craft quality")).toBe("Fachliche Qualität")
    expect((await translate(["Craft quality", ""])).texts[1]).toMatchObject({
      translation: "Fachliche Qualität",
      isOwn: false,
    })
    const entries = await tenant.db.read((tx) =>
      tx.query("SELECT detail FROM audit_entry WHERE tenant_id = $1 AND action = 'contract:translate'", [
        tx.tenantId,
      ]),
    )
    expect(entries).toEqual([
      { detail: { language: "DE", kept: 1, dropped: 0 } },
      { detail: { language: "DE", kept: 0, dropped: 1 } },
    ])
  })

  it("has nothing for a wording of the draft until somebody translates that wording", async () => {
    await admin.run("mutation { startContractDraft { problems { code } } }")
    await admin.run(
      `mutation ($input: ChangeContractDraftInput!) { changeContractDraft(input: $input) { problems { code } } }`,
      { input: { version: 1, changeCompetencies: [{ code: "C1", name: "Coaching those who manage" }] } },
    )
    const text = async () =>
      (await admin.run(TEXTS)).contractTexts.find(
        ({ english }: Answer) => english === "Coaching those who manage",
      )
    expect(await text()).toMatchObject({ translation: null, isOwn: false })
    await translate(["Coaching those who manage", "Führende coachen"])
    expect(await text()).toMatchObject({ translation: "Führende coachen", isOwn: true })
  })

  it("keeps all or nothing, and is written by administrators alone", async () => {
    const { texts, problems } = await translate(
      ["Craft quality", "Güte"],
      ["Nobody says this", "Niemand"],
      ["Dependable delivery", "x".repeat(601)],
    )
    expect([texts, problems]).toEqual([
      null,
      [
        { code: "TRANSLATION_OF_NOTHING", path: ["translations", "1", "english"] },
        { code: "TRANSLATION_TOO_LONG", path: ["translations", "2", "translation"] },
      ],
    ])
    expect(await known(admin, "Craft quality")).toBe("Fachliche Qualität")
    const input = { language: "DE", translations: [] }
    for (const role of ["MEMBER", "EXEC", "AUDITOR"] as const) {
      expect(await tenant.as({ roles: [role] }).fault(TRANSLATE, { input })).toBe("FORBIDDEN")
      expect(await tenant.as({ roles: [role] }).fault(TEXTS)).toBe("FORBIDDEN")
    }
  })
})
