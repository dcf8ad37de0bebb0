import { useNavigate } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useLinkCode } from "../access/use-link-code.ts"

/** The code of the link that led here. It leaves the address at once and lives in this page's memory alone. */
export function useMailedCode(): string {
  const inAddress = useLinkCode()
  const navigate = useNavigate()
  const [code, setCode] = useState(inAddress)
  useEffect(() => {
    if (inAddress === "") return
    setCode(inAddress)
    void navigate({ to: "/form", search: {}, hash: "", replace: true })
  }, [inAddress, navigate])
  return code
}
