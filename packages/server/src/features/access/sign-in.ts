import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { SignInInput } from "./sign-in.input.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function signIn(_ctx: Ctx, _input: SignInInput): Promise<Result<ViewerView>> {
  throw new Error("Being built.")
}
