import type { FileRefusal } from './table.ts'

const SENTENCES: Readonly<Record<FileRefusal, string>> = {
  empty: '文件是空的，请选择有内容的文件。',
  'too-large': '文件超过 10 MB，请删去图片和无关的工作表后再上传。',
  'too-many-rows': '文件超过 10 万行，请拆成几个文件分别导入。',
  'unpacks-too-large': '文件解压后过大，不像是手工填的表格，请另存为新的 .xlsx 文件后再上传。',
  encrypted: '文件设有打开密码，请在 Excel 中去掉密码后再上传。',
  'old-format': '这是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再上传。',
  'binary-format': '这种工作簿格式无法读取，请在 Excel 或 WPS 中另存为 .xlsx 后再上传。',
  'web-page': '这个文件其实是网页，不是表格，请用 Excel 打开后另存为 .xlsx 再上传。',
  'not-a-workbook': '这不是 Excel 工作簿或 CSV 文件，请选择 .xlsx 或 .csv 文件。',
  damaged: '文件已损坏或不完整，请重新另存一份后再上传。',
  'unknown-encoding': '文件的文字编码无法识别，请在 Excel 中另存为 .xlsx 后再上传。',
  'no-sheet': '工作簿里没有任何内容，请选择有内容的文件。',
}

/** One sentence for whoever chose the file: what is wrong and what to do. */
export function refusalSentence(reason: FileRefusal): string {
  return SENTENCES[reason]
}
