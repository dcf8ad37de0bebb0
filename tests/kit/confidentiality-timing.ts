/** Asks a question once, in one of two worlds. */
export type Asking = () => Promise<unknown>

/** Times of each are compared this often, and a difference counts when it is there every time. */
const ROUNDS = 3
const TIMES = 24
/** Milliseconds between the lower quartiles that could be told across a network. */
const TELLING = 3

/**
 * Whether two worlds can be told apart by how long they take, asked by turns. Other work on the machine makes single
 * answers slow but leaves the quick ones, so the lower quartiles are compared.
 */
export async function toldByTime(one: Asking, other: Asking): Promise<boolean> {
  await one()
  await other()
  let direction = 0
  for (let round = 0; round < ROUNDS; round++) {
    const difference = await differenceOf(one, other)
    if (Math.abs(difference) < TELLING) return false
    if (direction !== 0 && Math.sign(difference) !== direction) return false
    direction = Math.sign(difference)
  }
  return true
}

async function differenceOf(one: Asking, other: Asking): Promise<number> {
  const [first, second]: [number[], number[]] = [[], []]
  for (let time = 0; time < TIMES; time++) {
    const turns = time % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const turn of turns) {
      const begun = performance.now()
      await (turn === 0 ? one() : other())
      ;(turn === 0 ? first : second).push(performance.now() - begun)
    }
  }
  return lowerQuartile(second) - lowerQuartile(first)
}

function lowerQuartile(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0
}
