import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { ContractPageDocument, type ContractPageQuery, ViewerDocument } from "../../generated/graphql.ts"
import { decimal } from "../../language/locale.ts"
import { t } from "../../language/t.ts"
import { oneDecimal, share } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Menu } from "../../ui/menu.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { ContractHistory } from "./contract-history.tsx"
import { ContractMatrix } from "./contract-matrix.tsx"
import styles from "./contract-page.module.css"
import { codeInSearch, contractFinding, versionInSearch, versionWords } from "./contract-words.ts"
import { EditEntry } from "./edit-entry.tsx"

/** What each layer is judged on: the contract, to read. */
export function ContractPage() {
  const search = useSearch({ strict: false })
  const number = versionInSearch(search) ?? null
  const { data, error, refetch } = useQuery(ContractPageDocument, { variables: { number } })
  const { data: me } = useQuery(ViewerDocument)
  const mayEdit = me?.viewer?.permissions.includes("CONTRACT_DRAFT") ?? false
  const latest = data?.contracts[0]?.number ?? 1
  return (
    <Page
      name={t`Contract`}
      top={data ? <Versions data={data} /> : <b>{t`Contract`}</b>}
      topEnd={
        data && mayEdit ? (
          <>
            <Link to="/contract/translations" className={styles.translations}>{t`In German`}</Link>
            <EditEntry shown={data.contract.number} latest={latest} />
          </>
        ) : undefined
      }
    >
      {error && !data ? (
        <ErrorState
          sentence={t`The contract could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the contract`} rows={12} /> : null}
      {data ? <Contract contract={data.contract} open={codeInSearch(search)} /> : null}
      {data ? (
        <ContractHistory key={data.contract.number} versions={data.contracts} shown={data.contract.number} />
      ) : null}
    </Page>
  )
}

function Versions({ data: { contract, contracts } }: { readonly data: ContractPageQuery }) {
  const navigate = useNavigate()
  return (
    <Menu
      label={t`Contract`}
      value={t`Version ${contract.number}`}
      items={contracts.map(({ number, name }) => ({
        key: String(number),
        label: t`Version ${number}`,
        note: name,
        chosen: number === contract.number,
        onSelect: () => void navigate({ to: "/contract", search: { version: number } }),
      }))}
    />
  )
}

type ContractProps = { readonly contract: ContractPageQuery["contract"]; readonly open: string | undefined }

function Contract({ contract, open }: ContractProps) {
  const navigate = useNavigate()
  const { thresholds } = contract
  const toggle = (code: string) =>
    void navigate({
      to: "/contract",
      search: { version: contract.number, open: code === open ? undefined : code },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHead
        title={contractFinding(contract.competencies)}
        under={t`Only what is filled decides at that layer. What a person carried up from below stays visible, with weight exactly 0.`}
        aside={versionWords(contract)}
      />
      <ContractMatrix competencies={contract.competencies} open={open} onToggle={toggle} />
      <p
        className={styles.thresholds}
      >{t`A layer score below ${oneDecimal(thresholds.gap)} is a gap, below ${decimal(String(thresholds.building))} building, below ${oneDecimal(thresholds.solid)} solid, from there on strong. A determinant below ${oneDecimal(thresholds.floor)} at evidence grade C or better caps the band at gap. There is no band before ${share(thresholds.enoughEvidence)} of the weight is rated.`}</p>
    </>
  )
}
