import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkContract } from "./check-contract.ts"
import { anyEdits } from "./contract.test-kit.ts"
import type { Contract } from "./contract.ts"
import { DEFAULT_CONTRACT } from "./default-contract/default-contract.ts"
import { draftContract } from "./draft-contract.ts"
import { applyEdits } from "./edit-contract.ts"
import { publishDraft } from "./publish-contract.ts"

const LATEST: Contract = { ...DEFAULT_CONTRACT, state: "PUBLISHED" }
const GOOD = applyEdits(draftContract(LATEST), { name: "Our contract" }).contract
const NOTE = "The company has its own name for it."

describe("publishDraft", () => {
  it("gives the next number and changes nothing else", () =>
    expect(publishDraft({ draft: GOOD, latest: LATEST, note: NOTE, confirmed: 2 })).toEqual({
      ok: true,
      value: { ...GOOD, version: 2, state: "PUBLISHED" },
    }))

  it("says everything that stands against it at once", () => {
    const draft = applyEdits(draftContract(LATEST), { name: "" }).contract
    const refused = publishDraft({ draft, latest: LATEST, note: " too few ", confirmed: 1 })
    expect(!refused.ok && refused.problems.map(({ code }) => code)).toEqual([
      "CONTRACT_NUMBER_DIFFERS",
      "CHANGE_NOTE_MISSING",
      "CONTRACT_NAME_MISSING",
    ])
  })

  it.each<[string, Parameters<typeof publishDraft>[0], string]>([
    [
      "a draft that changes nothing",
      { draft: draftContract(LATEST), latest: LATEST, note: NOTE, confirmed: 2 },
      "CONTRACT_UNCHANGED",
    ],
    [
      "a note nobody reads",
      { draft: GOOD, latest: LATEST, note: "n".repeat(501), confirmed: 2 },
      "CHANGE_NOTE_TOO_LONG",
    ],
  ])("refuses %s", (_, given, code) => {
    const refused = publishDraft(given)
    expect(!refused.ok && refused.problems.map((problem) => problem.code)).toEqual([code])
  })

  it("never changes an older version, whatever is edited and published after it", () => {
    let published = 0
    fc.assert(
      fc.property(fc.array(anyEdits, { maxLength: 12 }), (rounds) => {
        const versions: Contract[] = [LATEST]
        const asPublished = [JSON.stringify(versions[0])]
        for (const edits of rounds) {
          const latest = versions.at(-1) ?? LATEST
          const draft = edits
            .slice(0, 2)
            .reduce((contract, each) => applyEdits(contract, each).contract, draftContract(latest))
          const next = publishDraft({ draft, latest, note: NOTE, confirmed: latest.version + 1 })
          if (!next.ok) continue
          expect(checkContract(next.value)).toEqual([])
          published += 1
          versions.push(next.value)
          asPublished.push(JSON.stringify(next.value))
        }
        expect(versions.map((version) => JSON.stringify(version))).toEqual(asPublished)
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, place) => place + 1))
      }),
    )
    expect(published).toBeGreaterThan(50)
  })
})
