import { useMutation, useQuery } from "@apollo/client/react"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { ContractTextsDocument, TranslateContractDocument } from "../../generated/graphql.ts"
import { locale } from "../../language/locale.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { SaveState, type Saving } from "../../ui/save-state.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { TranslationField } from "./translation-field.tsx"
import {
  byCompetency,
  type ContractText,
  isShown,
  SHOWN,
  type Shown,
  translationsTitle,
} from "./translation-words.ts"
import styles from "./translations-page.module.css"

const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  ALL: t`All texts`,
  MISSING: t`Without German`,
  OWN: t`Your own words`,
}

/** What the contract says in German: each text beside its English, kept as one writes. */
export function TranslationsPage() {
  const { data, error, refetch } = useQuery(ContractTextsDocument)
  const [saving, setSaving] = useState<Saving>({ state: "idle" })
  const texts = data?.contractTexts
  return (
    <Page
      name={t`Contract in German`}
      top={
        <>
          <Link to="/contract">{t`Contract`}</Link>
          <b>{t`In German`}</b>
        </>
      }
      topEnd={<SaveState saving={saving} />}
    >
      {error && !data ? (
        <ErrorState
          sentence={t`The texts of the contract could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the texts of the contract`} rows={12} /> : null}
      {texts ? <Texts texts={texts} onSaving={setSaving} /> : null}
    </Page>
  )
}

type TextsProps = {
  readonly texts: readonly ContractText[]
  readonly onSaving: (saving: Saving) => void
}

function Texts({ texts, onSaving }: TextsProps) {
  const navigate = useNavigate()
  const asked = textInSearch(useSearch({ strict: false }), "show")
  const shown = SHOWN.find((each) => each === asked) ?? "ALL"
  const keep = useKeeping(onSaving)
  const groups = byCompetency(texts, shown)
  return (
    <>
      <PageHead
        title={translationsTitle(texts)}
        under={t`Whoever reads Rung in German reads these. A translation belongs to its wording: once the English is reworded, it stands in English until it is translated again. An empty field takes the German that comes with Rung.`}
      />
      <Tabs
        label={t`Which texts`}
        tabs={SHOWN.map((key) => ({
          key,
          label: SHOWN_WORDS[key],
          count: texts.filter((text) => isShown(text, key)).length,
        }))}
        chosen={shown}
        onChoose={(key) =>
          void navigate({
            to: "/contract/translations",
            search: key === "ALL" ? {} : { show: key },
            replace: true,
          })
        }
      >
        {groups.length === 0 ? <EmptyState sentence={NONE[shown]} /> : null}
        {groups.map(({ competency, name, texts: own }) => (
          <section key={competency ?? ""} className={styles.group}>
            <h2>
              {competency ? <span className={styles.code}>{competency}</span> : null}
              <span lang={competency ? "en" : undefined}>{name}</span>
            </h2>
            {own.map((text) => (
              <TranslationField
                key={`${text.english} ${text.translation}`}
                text={text}
                onKeep={(translation) => keep(text.english, translation)}
              />
            ))}
          </section>
        ))}
      </Tabs>
    </>
  )
}

const NONE: Readonly<Record<Shown, string>> = {
  ALL: t`The contract has no texts.`,
  MISSING: t`Nothing waits: every text has its German.`,
  OWN: t`Every text stands as it comes with Rung.`,
}

/** Keeps one translation, tells where it is now, and answers what stands against it. */
function useKeeping(onSaving: (saving: Saving) => void) {
  const [translate] = useMutation(TranslateContractDocument, {
    update: (cache, { data }) => {
      const kept = data?.translateContract.texts
      if (kept) cache.writeQuery({ query: ContractTextsDocument, data: { contractTexts: kept } })
    },
  })
  return async function keep(english: string, translation: string): Promise<string | undefined> {
    onSaving({ state: "saving" })
    try {
      const input = { language: "DE" as const, translations: [{ english, translation }] }
      const { data } = await translate({ variables: { input } })
      const [problem] = data?.translateContract.problems ?? []
      const at = new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(new Date())
      onSaving(problem ? { state: "idle" } : { state: "saved", at })
      return problem?.message
    } catch {
      onSaving({ state: "failed", retry: () => void keep(english, translation) })
      return undefined
    }
  }
}
