/** One person's own fields, as every contestant answers them. */
const OUTLINE = "id name title unit location layer hybridShare span below flags"

/** A manager with two levels of reports and the manager above. */
export const PEOPLE_QUERY = `query People($id: ID!) { person(id: $id) { ${OUTLINE} manager { ${OUTLINE} }
  reports(first: 100) { nodes { ${OUTLINE} reports(first: 100) { nodes { ${OUTLINE} } } } } } }`

const HEAT_MAP = "columns { key name } rows { layer statuses people means lows highs grades bands }"

export const BOARD_QUERY = `query Board($cycleId: ID, $scope: BoardScopeInput) {
  layerBoard(cycleId: $cycleId, scope: $scope) {
    finding { kind layer sentence }
    rows { layer people enoughEvidence evidence { strong c d none } bands { band people onGradeD }
      weakest { competency name band } movement { kind competency by } risks { kind competency count sentence } }
    families { ${HEAT_MAP} } competencies { ${HEAT_MAP} } } }`

/** One row by its key. */
export const KEY_QUERY = "query One($id: ID!) { person(id: $id) { id name title unit } }"

export function requestBody(query: string, variables: object): string {
  return JSON.stringify({ query, variables })
}

const PLACE = "layer hybridShare countedReports subtreeSize flags person { id name title unit location }"

/** The same people as PostGraphile calls them. */
export const OUTLINE_OF_POSTGRAPHILE = `query People($tenantId: UUID!, $id: UUID!) {
  placementByTenantIdAndNodeId(tenantId: $tenantId, nodeId: $id) { ${PLACE} manager { ${PLACE} }
    reports(first: 100) { nodes { ${PLACE} reports(first: 100) { nodes { ${PLACE} } } } } } }`
