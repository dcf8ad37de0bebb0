/** One line of an org file, as the API takes it. */
export interface HarbourRow {
  readonly employeeId: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly unit: string
  readonly managerRef: string
  readonly startDate: string
  readonly effectiveFrom: string
}

/** How many people each team lead of a harbour has. */
const TEAMS: Readonly<Record<string, readonly number[]>> = {
  Tallinn: [9, 8, 7, 3],
  Riga: [8, 6, 9],
  Gdańsk: [7, 8, 5, 9],
}

const GIVEN = ["Aino", "Bruno", "Celia", "Dario", "Edda", "Farid", "Greet", "Hugo", "Ilze", "Jurek", "Kaja"]
const FAMILY = ["Ahven", "Bērziņš", "Cielo", "Dudek", "Eglitis", "Fiedler", "Górski", "Hanni", "Ivask"]

/** A company that Northgate bought a year ago: its head, three harbours, their teams; nobody is called like another. */
export function harbourRows(boughtOn: string, managerRef: string): readonly HarbourRow[] {
  const rows: HarbourRow[] = []
  const add = (title: string, unit: string, managerRef: string): string => {
    const number = rows.length
    const name = `${GIVEN[number % GIVEN.length]} ${FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length]}`
    const employeeId = `B${2001 + number}`
    const email = `${employeeId.toLowerCase()}@northgate.test`
    const [startDate, effectiveFrom] = [boughtOn, boughtOn]
    rows.push({ employeeId, name, email, title, unit, managerRef, startDate, effectiveFrom })
    return employeeId
  }
  const head = add("Head of Baltic harbours", "Baltic harbours", managerRef)
  for (const [harbour, teams] of Object.entries(TEAMS)) {
    const unit = `${harbour} harbour`
    const harbourMaster = add("Harbour master", unit, head)
    for (const size of teams) {
      const lead = add("Quay team lead", unit, harbourMaster)
      for (let count = 0; count < size; count += 1) add("Stevedore", unit, lead)
    }
  }
  return rows
}
