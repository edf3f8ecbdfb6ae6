/** Practising on from another device. All words stand here, so that the script is small; it shows what fits and fills in the code. */
export function DeviceSync() {
  return (
    <section className="sec" aria-labelledby="sync" data-sync="" hidden>
      <div className="sec-h">
        <h2 id="sync">
          换手机也能接着练：<span data-stand="">没开</span>
        </h2>
      </div>
      <div className="panel bleed">
        <div data-off="">
          <p>按一下，练题记录也存一份到我们的服务器，给你一个码。别的手机填上它，就能接着练。不登录，不要手机号。</p>
          <Press does="begin">换手机也能接着练</Press>
          <form className="mt-4">
            <label htmlFor="sync-code">别的机器上已经有码？填在这里</label>
            <input
              id="sync-code"
              className="dev-key"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby="sync-bad sync-mind"
            />
            <p className="s" id="sync-bad" role="alert" />
            <p className="s mute" id="sync-mind">
              两边的记录会并成一份，并了就分不开。别人的码不要填。
            </p>
            <p className="mt-3">
              <button type="submit" className="btn">
                接上这个码
              </button>
            </p>
          </form>
        </div>
        <div data-on="" hidden>
          <p data-other="" hidden>
            链接里带的是另一个码。要换成它，先按“这台机器不再对”，再打开那个链接。
          </p>
          <p>别的手机打开这一页，填上这个码，或者打开带码的链接：</p>
          <code className="dev-code mt-2" />
          <Press does="copyCode">复制码</Press>
          <Press does="copyLink">复制链接</Press>
          <p className="s mt-3">谁有这个码，谁就能看、能添、能删你的练题记录。只给自己用，抄在别处留一份：丢了我们也找不回来。</p>
          <p className="mt-3" data-sent="" />
          <Press does="meet">现在对一次</Press>
          <Press does="stop">这台机器不再对</Press>
          <p className="s mt-4">上面的“全部删掉”只管这台机器。服务器上的要在这里删，先删它。</p>
          <label className="dev-check mt-3">
            <input type="checkbox" /> 所有机器都不再对；各台机器自己的记录还在
          </label>
          <Press does="end">停用并删掉服务器上的记录</Press>
        </div>
        <p className="s mt-3" aria-live="polite" tabIndex={-1} data-said="" />
      </div>
    </section>
  )
}

/** A button that the script knows by what it does. */
function Press({ does, children }: { does: string; children: string }) {
  return (
    <p className="mt-3">
      <button type="button" className={does === 'end' ? 'btn btn--danger' : 'btn'} data-press={does}>
        {children}
      </button>
    </p>
  )
}
