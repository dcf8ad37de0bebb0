import type { Seat } from "../parts/strata-layout.ts"

const EXECUTIVES = ["Ingrid Solheim", "Marcus Hale", "Callum Reid", "Yuki Tanabe", "Beatriz Nunes"]
const NAMES = ["Wieczorek", "Ferreira", "Grant", "Haddad", "Burke", "Aziz", "Quist", "Mbeki", "Fontaine"]

/** An org with a head, executives, two directors each, and as many managers and ICs under each as asked. */
export function seatsOf(managers: number, below: number): readonly Seat[] {
  const seats: Seat[] = [{ key: "head", above: null, name: "Ruth Okafor", layer: "EXEC" }]
  EXECUTIVES.forEach((name, exec) => {
    seats.push({ key: `e${exec}`, above: "head", name, layer: "EXEC" })
    for (const director of [0, 1]) seats.push(...under(exec, director, [managers, below]))
  })
  return seats
}

type Counts = readonly [managers: number, below: number]

function under(exec: number, director: number, [managers, below]: Counts): readonly Seat[] {
  const key = `e${exec}d${director}`
  const seats: Seat[] = [
    {
      key,
      above: `e${exec}`,
      name: `Ada ${NAMES[exec]}`,
      layer: "M2",
      vacant: exec === 1 && director === 1,
      hybrid: exec === 0 && director === 1,
    },
  ]
  for (let manager = 0; manager < managers; manager += 1) {
    const id = `${key}m${manager}`
    seats.push({ key: id, above: key, name: `Kim ${NAMES[manager % NAMES.length]}`, layer: "M1" })
    for (let person = 0; person < below; person += 1) {
      seats.push({ key: `${id}p${person}`, above: id, name: `Sam ${person + 1}`, layer: "IC" })
    }
  }
  return seats
}
