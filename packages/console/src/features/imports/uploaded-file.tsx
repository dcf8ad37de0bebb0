import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { ImportPlanDocument, UploadPreviewDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Page } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Crumb } from "./import-crumb.tsx"
import { ImportSteps } from "./import-steps.tsx"
import { MapColumns } from "./map-columns.tsx"

type UploadedFileProps = {
  readonly uploadId: string
  /** The import that is to be read differently; a new one without. */
  readonly importId: string | undefined
}

/** The second step: an upload as it was read, for a new import or one that is planned again. */
export function UploadedFile({ uploadId, importId }: UploadedFileProps) {
  const { data, error } = useQuery(UploadPreviewDocument, { variables: { uploadId } })
  const known = useQuery(ImportPlanDocument, { variables: { id: importId ?? "" }, skip: !importId })
  const preview = data?.uploadPreview
  const refusal = error?.message ?? known.error?.message ?? preview?.problems[0]?.message
  const before = known.data?.orgImportPlan
  if (preview?.table && (!importId || before)) {
    return (
      <MapColumns uploadId={uploadId} fileName={preview.fileName} table={preview.table} before={before} />
    )
  }
  return (
    <Page name={t`New import`} top={<Crumb name={t`New`} />} topEnd={<ImportSteps here="Map columns" />}>
      {refusal ? (
        <ErrorState
          sentence={t`The file cannot be read. ${refusal}`}
          action={
            <Link to="/imports/new" search={{}}>
              {t`Choose another file`}
            </Link>
          }
        />
      ) : (
        <Loading what={t`the file`} />
      )}
    </Page>
  )
}
