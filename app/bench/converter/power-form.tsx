/** What is done at the supply: tested, asked for, switched, waited for. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import type { ConverterView } from './converter-view.ts'

export function PowerForm({ view: { at, attempt } }: { readonly view: ConverterView }) {
  const { isPowered } = attempt.run
  return (
    <form className="panel" action="#now">
      <HiddenFields at={at} />
      <p className="s mute">断路器{isPowered ? '合着' : '断开'}。</p>
      <ButtonRow>
        <Button small name="do" value="test">
          验电、量母线
        </Button>
        {isPowered ? (
          <Button small kind="danger" name="do" value="q,0">
            拉闸停电
          </Button>
        ) : (
          <>
            <Button small name="do" value="ask">
              报告，请求通电
            </Button>
            <Button small kind="solid" name="do" value="q,1">
              合闸
            </Button>
          </>
        )}
        <Button small name="do" value="w,300">
          等 5 分钟
        </Button>
      </ButtonRow>
    </form>
  )
}
