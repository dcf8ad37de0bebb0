import { useMutation, useQuery } from "@apollo/client/react"
import { useState } from "react"
import { ApiTokensDocument, type ApiTokensQuery, RevokeApiTokenDocument } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { longDay, moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./admin-pages.module.css"
import { SCOPE_WORDS, SCOPES_IN_ORDER } from "./role-words.ts"
import { TokenDialog } from "./token-dialog.tsx"
import { useStep } from "./use-step.ts"

type Token = ApiTokensQuery["apiTokens"][number]

/** What scripts and integrations sign in with. */
export function TokensPage() {
  const { data, error, refetch } = useQuery(ApiTokensDocument, { fetchPolicy: "cache-and-network" })
  const [creating, setCreating] = useState(false)
  const [bearer, setBearer] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<Token | null>(null)
  const tokens = data?.apiTokens
  const create = <Button filled onClick={() => setCreating(true)}>{t`Create a token`}</Button>
  return (
    <Page name={t`API tokens`} top={<b>{t`API tokens`}</b>}>
      {tokens ? (
        <PageHead title={tokensFinding(tokens)} aside={tokens.length > 0 ? create : undefined} />
      ) : null}
      {error && !tokens ? (
        <ErrorState
          sentence={t`The tokens could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!tokens && !error ? <Loading what={t`the tokens`} /> : null}
      {bearer ? <NewBearer bearer={bearer} onDone={() => setBearer(null)} /> : null}
      {tokens?.length === 0 ? (
        <EmptyState
          sentence={t`A token lets a script read the org or import it, without anybody's password. No token answers a form.`}
          action={create}
        />
      ) : null}
      {tokens && tokens.length > 0 ? <TokensTable tokens={tokens} onRevoke={setRevoking} /> : null}
      {creating ? <TokenDialog onClose={() => setCreating(false)} onCreated={setBearer} /> : null}
      {revoking ? <RevokeDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  )
}

function tokensFinding(tokens: readonly Token[]): string {
  const working = tokens.filter(works).length
  if (working === 0) return t`No script can sign in`
  return t`${sentence(counted(working, "token"))} ${plural(working, "works", "work")}`
}

function works({ revokedAt, expiresAt }: Token): boolean {
  return !revokedAt && Date.parse(expiresAt) > Date.now()
}

function stateOf({ revokedAt, expiresAt }: Token): string {
  if (revokedAt) return t`Revoked ${longDay(revokedAt.slice(0, 10))}`
  const day = longDay(expiresAt.slice(0, 10))
  return Date.parse(expiresAt) > Date.now() ? t`Until ${day}` : t`Ran out ${day}`
}

type TokensTableProps = { readonly tokens: readonly Token[]; readonly onRevoke: (token: Token) => void }

function TokensTable({ tokens, onRevoke }: TokensTableProps) {
  return (
    <Table
      caption={t`API tokens`}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", head: t`For`, cell: ({ name }) => <b>{name}</b> },
        {
          key: "scopes",
          head: t`May`,
          width: "300px",
          cell: ({ scopes }) =>
            SCOPES_IN_ORDER.filter((scope) => scopes.includes(scope))
              .map((scope) => SCOPE_WORDS[scope].name)
              .join(", "),
        },
        { key: "state", head: t`Works`, width: "210px", cell: stateOf },
        {
          key: "used",
          head: t`Last used`,
          width: "220px",
          cell: ({ lastUsedAt }) => (
            <span className={styles.quiet}>{lastUsedAt ? moment(lastUsedAt) : t`Never`}</span>
          ),
        },
        {
          key: "do",
          head: <span className="only-read-aloud">{t`Revoke`}</span>,
          width: "100px",
          cell: (token) =>
            works(token) ? (
              <Button
                small
                aria-label={t`Revoke ${token.name}`}
                onClick={() => onRevoke(token)}
              >{t`Revoke`}</Button>
            ) : null,
        },
      ]}
    />
  )
}

function NewBearer({ bearer, onDone }: { readonly bearer: string; readonly onDone: () => void }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(bearer)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className={styles.bearer} role="status">
      <p>{t`Copy the token now. It is shown this once, and nobody can read it again.`}</p>
      <code>{bearer}</code>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{copied ? t`Copied` : t`Copy`}</Button>
        <Button onClick={onDone}>{t`I have it`}</Button>
      </div>
    </div>
  )
}

function RevokeDialog({ token, onClose }: { readonly token: Token; readonly onClose: () => void }) {
  const [revoke] = useMutation(RevokeApiTokenDocument, { refetchQueries: [ApiTokensDocument] })
  const { run, busy, problem } = useStep()
  const confirm = async () => {
    const variables = { id: token.id }
    const isDone = await run(async () => (await revoke({ variables })).data?.revokeApiToken.problems)
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      title={t`Revoke ${token.name}`}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={busy && t`Revoking`}
          onClick={() => void confirm()}
        >{t`Revoke the token`}</Button>
      }
    >
      <p>{t`Whatever uses it is refused at once. A revoked token cannot be brought back.`}</p>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}
