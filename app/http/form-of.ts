/** The form that was sent with a request. */
import { data } from 'react-router'

/** What is no form (another kind of content, or one that was cut off) is the sender's mistake: the answer is 400 with a sentence. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw data('发来的内容读不懂。退回去，在页面上再按一次按钮。', { status: 400 })
  }
}
