import { useSearch } from "@tanstack/react-router"
import { textInSearch } from "../../ui/text-in-search.ts"
import { ChooseFile } from "./choose-file.tsx"
import { UploadedFile } from "./uploaded-file.tsx"

/** Upload a file, then say what its columns hold. The upload stands in the address, so that a reload keeps it. */
export function NewImportPage() {
  const search = useSearch({ strict: false })
  const uploadId = textInSearch(search, "upload")
  if (!uploadId) return <ChooseFile />
  return <UploadedFile key={uploadId} uploadId={uploadId} importId={textInSearch(search, "import")} />
}
