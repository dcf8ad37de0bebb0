const PROVIDERS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.co.uk hotmail.fr live.com msn.com yahoo.com
  yahoo.co.uk yahoo.de yahoo.fr yahoo.co.in ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com
  web.de t-online.de freenet.de mail.com proton.me protonmail.com pm.me tutanota.com fastmail.com zoho.com hey.com
  orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it mail.ru yandex.ru yandex.com bk.ru ukr.net
  qq.com 163.com 126.com sina.com naver.com daum.net rediffmail.com btinternet.com comcast.net verizon.net att.net`.split(
    /\s+/,
  ),
)

/** Whether addresses of a domain are anybody's: it says nothing of the company somebody works for. */
export function isFreeMail(domain: string): boolean {
  return PROVIDERS.has(domain)
}
