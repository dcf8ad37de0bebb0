/** Why Rung cannot start, as one line for the operator. It is shown without a stack. */
export class StartupProblem extends Error {
  override readonly name = "StartupProblem"
}
