import { Component, type ReactNode } from "react"
import { t } from "../language/t.ts"
import { Button } from "../ui/button.tsx"
import { ErrorState } from "../ui/page-state.tsx"

type State = { readonly failed: boolean }

/** The last net: something in the console itself broke. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <PageFailed />
  }
}

export function PageFailed() {
  return (
    <ErrorState
      sentence={t`This page broke. What you saved is safe; load it again.`}
      action={<Button onClick={() => window.location.reload()}>{t`Load again`}</Button>}
    />
  )
}
