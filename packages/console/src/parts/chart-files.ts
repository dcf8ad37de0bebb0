import { type ChartTable, csvOf } from "./csv.ts"
import { pictureOf } from "./paint-element.ts"
import { fileNameOf, saveFile } from "./save-file.ts"

/** The table behind a chart as a file. */
export function saveCsv(title: string, table: ChartTable): void {
  saveFile(`${fileNameOf(title)}.csv`, new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" }))
}

/** A chart as it stands on the page, as a file. */
export async function savePicture(title: string, chart: HTMLElement): Promise<void> {
  const picture = await pictureOf(chart)
  if (picture) saveFile(`${fileNameOf(title)}.png`, picture)
}
