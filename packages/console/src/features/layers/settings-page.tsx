import { useQuery } from "@apollo/client/react"
import { LayerRulesDocument, SettingsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { SettingsForm } from "../access/settings-form.tsx"
import { HeadsForm } from "./heads-form.tsx"
import { LayerRulesForm } from "./layer-rules-form.tsx"
import styles from "./settings-page.module.css"

/** Everything a company chooses for itself. */
export function SettingsPage() {
  const settings = useQuery(SettingsDocument)
  const rules = useQuery(LayerRulesDocument)
  const failed = settings.error ?? rules.error
  const stored = settings.data?.settings
  const layers = rules.data
  return (
    <Page name={t`Settings`} top={<b>{t`Settings`}</b>}>
      {failed ? (
        <ErrorState
          sentence={t`The settings could not be read.`}
          action={
            <Button
              onClick={() => {
                void settings.refetch()
                void rules.refetch()
              }}
            >{t`Try again`}</Button>
          }
        />
      ) : null}
      {!failed && !(stored && layers) ? <Loading what={t`the settings`} /> : null}
      {stored && layers ? (
        <>
          <PageHead
            title={t`${stored.name} shows numbers in groups of ${stored.kDecision}`}
            under={t`A change holds from now on. Open and released cycles keep what they were opened with.`}
          />
          <div className={styles.columns}>
            <SettingsForm key={stored.version} settings={stored} />
            <div className={styles.rules}>
              <LayerRulesForm key={`rules ${layers.layerRules.version}`} rules={layers.layerRules} />
              <HeadsForm
                key={`heads ${layers.layerRules.version}`}
                rules={layers.layerRules}
                roots={[...layers.org.heads, ...layers.org.otherRoots]}
              />
            </div>
          </div>
        </>
      ) : null}
    </Page>
  )
}
