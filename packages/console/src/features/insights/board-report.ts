import type { ApolloClient } from "@apollo/client"
import { BoardMapDocument, LayerBoardPageDocument, LineViewsDocument } from "../../generated/graphql.ts"
import { todayHere } from "../../parts/day-words.ts"
import { drawWords } from "../../parts/paper/draw-words.ts"
import { facesFor } from "../../parts/paper/faces.ts"
import { fileNameOf, saveFile } from "../../parts/save-file.ts"
import { writeReport } from "./board-report-pages.ts"
import { isReleased, type ReportSource, reportTitle } from "./board-report-words.ts"
import type { BoardPlace } from "./people-behind.tsx"

type Asked = Pick<ReportSource, "company" | "reader"> & { readonly place: BoardPlace }

/**
 * Writes the board of a scope and a cycle and hands it to the browser's downloads.
 * It is made here and not on the server: it asks what the board's pages ask, so it holds what its reader may see and
 * nothing else, and there is no further way to the data that would have to be walled.
 */
export async function saveBoardReport(client: ApolloClient, asked: Asked): Promise<void> {
  const source = await readSource(client, asked)
  const faces = await facesFor(JSON.stringify(source))
  const file = await writeReport(source, { faces, drawWords })
  saveFile(`${fileNameOf(reportTitle(source))}.pdf`, file)
}

async function readSource(client: ApolloClient, { place, company, reader }: Asked): Promise<ReportSource> {
  const [{ data: page }, { data: drawn }, { data: said }] = await Promise.all([
    client.query({ query: LayerBoardPageDocument, variables: place }),
    client.query({ query: BoardMapDocument, variables: { ...place, myManagersOnly: false } }),
    client.query({ query: LineViewsDocument, variables: place }),
  ])
  if (!page || !drawn || !said || !isReleased(page.layerBoard))
    throw new Error("There is no release to report.")
  return {
    company,
    reader,
    today: todayHere(),
    board: page.layerBoard,
    map: drawn.coachingHiringMap,
    views: { EXEC: said.exec, M2: said.m2, M1: said.m1, IC: said.ic },
  }
}
