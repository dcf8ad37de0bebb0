import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { UploadPreviewDocument } from "../../generated/graphql.ts"
import { FileDrop } from "../../ui/file-drop.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { Crumb } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { ImportSteps } from "./import-steps.tsx"
import { MapColumns } from "./map-columns.tsx"
import { refusalOfFile, sendFile } from "./send-file.ts"

/** Upload a file, then say what its columns hold. The upload stands in the address, so that a reload keeps it. */
export function NewImportPage() {
  const uploadId = textInSearch(useSearch({ strict: false }), "upload")
  return uploadId ? <UploadedFile key={uploadId} uploadId={uploadId} /> : <ChooseFile />
}

function ChooseFile() {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string>()
  const [sending, setSending] = useState<string>()
  const take = async (file: File) => {
    const refusal = refusalOfFile(file)
    setProblem(refusal)
    if (refusal) return
    setSending(file.name)
    const sent = await sendFile(file)
    setSending(undefined)
    if ("problem" in sent) setProblem(sent.problem)
    else await navigate({ to: "/imports/new", search: { upload: sent.uploadId } })
  }
  return (
    <Page name="New import" top={<Crumb name="New" />} topEnd={<ImportSteps here="Upload" />}>
      <PageHead
        title="Choose the file that says who reports to whom"
        under="Nothing is written yet: the next steps show how it is read, and everything it would change."
      />
      <div className={styles.upload}>
        <FileDrop
          label={sending ? `Reading ${sending}` : "Drop a CSV or TSV file here"}
          note="One row a person or open seat, headers in the first line. Any encoding and separator. At most 25 MB."
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          problem={problem}
          onFile={(file) => void take(file)}
        />
        <p className={styles.quiet} role="status">
          {sending ? "The file is being sent." : ""}
        </p>
        <div className={styles.needs}>
          <h2>What Rung needs</h2>
          <ul>
            <li>An employee number, another id, or an e-mail address for each person.</li>
            <li>The manager of each person, by one of these.</li>
            <li>Names. Titles, units, worker types and dates where the file has them.</li>
          </ul>
          <p>Birth dates, salaries and other personal data are left out unless you map them on purpose.</p>
        </div>
      </div>
    </Page>
  )
}

function UploadedFile({ uploadId }: { readonly uploadId: string }) {
  const { data, error } = useQuery(UploadPreviewDocument, { variables: { uploadId } })
  const preview = data?.uploadPreview
  const refusal = error?.message ?? preview?.problems[0]?.message
  const another = (
    <Link to="/imports/new" search={{}}>
      Choose another file
    </Link>
  )
  if (preview?.table) {
    return <MapColumns uploadId={uploadId} fileName={preview.fileName} table={preview.table} />
  }
  return (
    <Page name="New import" top={<Crumb name="New" />} topEnd={<ImportSteps here="Map columns" />}>
      {refusal ? (
        <ErrorState sentence={`The file cannot be read. ${refusal}`} action={another} />
      ) : (
        <Loading what="the file" />
      )}
    </Page>
  )
}
