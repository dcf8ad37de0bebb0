/** An import as the commands read it from the API. */
export interface OrgImport {
  readonly id: string
  readonly state: string
  readonly mode: string
  readonly effectiveOn: string
  readonly sourceName: string
  readonly planHash: string
  readonly orgVersion: number
  readonly counts: Readonly<Record<(typeof COUNTS)[number], number>>
  readonly issueCounts: {
    readonly stop: number
    readonly block: number
    readonly warn: number
    readonly info: number
  }
  readonly stops: readonly { readonly code: string; readonly number: number }[]
  readonly issues: { readonly totalCount: number; readonly edges: readonly { readonly node: Issue }[] }
  readonly layerImpact: {
    readonly count: number
    readonly before: LayerCounts
    readonly after: LayerCounts
    readonly groups: readonly LayerGroup[]
    readonly placed: { readonly counts: LayerCounts }
    readonly heads: readonly {
      readonly label: string
      readonly name: string | null
      readonly isNew: boolean
    }[]
  }
  readonly privacyImpact: {
    readonly k: number
    readonly count: number
    readonly firstManagers: readonly { readonly name: string }[]
  } | null
  readonly timeline: readonly {
    readonly on: string
    readonly starts: number
    readonly moves: number
    readonly ends: number
  }[]
}

export interface Issue {
  readonly index: number
  readonly code: string
  readonly effect: string
  readonly title: string
  readonly message: string
  readonly rowCount: number
  readonly firstRows: readonly {
    readonly row: number
    readonly column: string | null
    readonly value: string
  }[]
  readonly fixes: readonly { readonly label: string }[]
}

export interface LayerCounts {
  readonly ic: number
  readonly m1: number
  readonly m2: number
  readonly exec: number
}

export interface Standing {
  readonly layer: string
  readonly hybridShare: number | null
}

export interface LayerGroup {
  readonly from: Standing
  readonly to: Standing
  readonly count: number
  readonly firstPeople: readonly { readonly name: string }[]
  readonly becomesDeterminant: readonly { readonly code: string }[]
  readonly becomesCarried: readonly { readonly code: string }[]
}

export const COUNTS = [
  "rows",
  "create",
  "update",
  "move",
  "end",
  "unchanged",
  "blocked",
  "collapsed",
  "ignored",
  "seats",
  "endOutside",
  "moveOutside",
] as const

export const ORG_IMPORT = `id state mode effectiveOn sourceName planHash orgVersion counts { ${COUNTS.join(" ")} }
  issueCounts { stop block warn info } stops { code number }
  issues(first: 500) { totalCount edges { node { index code effect title message rowCount
    firstRows { row column value } fixes { label } } } }
  layerImpact { count before { ic m1 m2 exec } after { ic m1 m2 exec } groups { count
    from { layer hybridShare } to { layer hybridShare } firstPeople { name }
    becomesDeterminant { code } becomesCarried { code } }
    placed { counts { ic m1 m2 exec } } heads { label name isNew } }
  privacyImpact { k count firstManagers { name } } timeline { on starts moves ends }`
