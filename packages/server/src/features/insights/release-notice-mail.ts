import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { Mail } from "../../platform/mail/mailer.ts"
import type { NoticeMailing } from "./release-notice.store.ts"

/** What the job that mails one notice is called; its payload names the cycle and the member. */
export const MAIL_RELEASE_NOTICE = "mail-release-notice"

export interface NoticeMailParts extends NoticeMailing {
  readonly cycleId: string
  readonly publicUrl: string
}

/** Says that results are there and where to read them, and nothing of them: a mail is read by more people. */
export function releaseNoticeMail({
  email,
  company,
  cycle,
  own,
  team,
  cycleId,
  publicUrl,
}: NoticeMailParts): Mail {
  const page = (path: string) => `${publicUrl}${path}?cycle=${toGlobalId("Cycle", cycleId)}`
  const ownText = `Your results are there for you to read:

${page("/me")}
`
  const teamText = `The results of people who report to you are there too. For each of them there is a guide for
the conversation:

${page("/conversations")}
`
  return {
    to: email,
    subject: own ? `Your results of ${cycle} are there` : `Results of ${cycle} are there for your people`,
    text: `Hello,

${company} has released "${cycle}".

${[...(own ? [ownText] : []), ...(team ? [own ? teamText : teamText.replace(" too", "")] : [])].join("\n")}
This mail holds none of them.
`,
  }
}
