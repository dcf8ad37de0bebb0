import type { Page } from "playwright-core"

/** A channel may be off by this much: processors round differently. */
const TOLERANCE = 24

/** In how many pixels two pictures of the same size differ for the eye; all of them if their sizes differ. */
export async function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, tolerance]) => {
      const drawn = async (base64: string) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
        const { width, height } = picture
        const brush = new OffscreenCanvas(width, height).getContext("2d")
        if (!brush) throw new Error("This browser draws nothing.")
        brush.drawImage(picture, 0, 0)
        return { width, height, data: brush.getImageData(0, 0, width, height).data }
      }
      const [a, b] = [await drawn(first), await drawn(second)]
      if (a.width !== b.width || a.height !== b.height) return Math.max(a.data.length, b.data.length) / 4
      let apart = 0
      for (let at = 0; at < a.data.length; at += 4) {
        const off = (channel: number) =>
          Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > tolerance
        if (off(0) || off(1) || off(2)) apart += 1
      }
      return apart
    },
    [one.toString("base64"), other.toString("base64"), TOLERANCE] as const,
  )
}
