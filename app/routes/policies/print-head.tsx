/** What stands on paper and not on a screen: as of which day, and how to get back to the live page. */
import type { PrintCode } from '#app/http/print-code.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { Day } from '#ui/day/day.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'

export function PrintHead({ print: { address, code }, on }: { readonly print: PrintCode; readonly on: CivilDate }): React.JSX.Element {
  return (
    <div className="sheet-h">
      <QrCode code={code} label="二维码：这一页在网上的地址" />
      <div>
        <p>
          <b>
            按 <Day on={on} /> 查到的规定
          </b>
        </p>
        <p className="s">规定会变。扫码看网上现在的这一页，或打开：</p>
        <p className="s">{address}</p>
      </div>
    </div>
  )
}
