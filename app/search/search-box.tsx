import { Form } from '@remix-run/react'
import type { ChangeEvent, FormEvent } from 'react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { findResults, LONGEST_QUERY, type SearchResult } from './result.ts'
import { SearchResults } from './search-results.tsx'
import { usePassages } from './use-passages.ts'
import './search.css'

type SearchBoxProps = { query: string; results: ReadonlyArray<SearchResult>; indexUrl: string }

/** The field and what it finds: as one types once the passages are there, by sending the form before that. */
export function SearchBox({ query: asked, results: given, indexUrl }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(asked)
  // What was typed before the scripts ran counts too.
  useEffect(() => setTyped(field.current?.value ?? ''), [])
  const query = useDeferredValue(typed)
  const passages = usePassages(indexUrl)
  const results = useMemo(
    () => (passages && query.trim() !== '' ? findResults(query, passages) : query === asked ? given : []),
    [passages, query, asked, given],
  )

  function take(words: string): void {
    setTyped(words)
    // The address says what is shown, so that it can be sent, reloaded and come back to.
    if (passages) window.history.replaceState(window.history.state, '', addressOf(words))
  }

  function onChange({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void {
    // Letters on their way to becoming Chinese are no words yet: they are looked for once they are.
    if ('isComposing' in nativeEvent && nativeEvent.isComposing) return
    take(target.value)
  }

  function onSubmit(event: FormEvent): void {
    if (passages) event.preventDefault()
  }

  const shown = passages || query === asked
  return (
    <>
      <Form method="get" action="/search" role="search" className="search-form" onSubmit={onSubmit}>
        <label htmlFor="q" className="visually-hidden">
          搜什么
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="control"
          ref={field}
          defaultValue={asked}
          onChange={onChange}
          onCompositionEnd={({ currentTarget }) => take(currentTarget.value)}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          enterKeyHint="search"
          placeholder="例如：小金库怎么认定"
        />
        <Button kind="main">搜索</Button>
      </Form>
      <p role="status" className="search-count muted">
        {query.trim() === '' ? '' : shown ? countWords(results.length) : '按“搜索”查找'}
      </p>
      <SearchResults results={results} />
    </>
  )
}

function countWords(count: number): string {
  if (count === 0) return '没有找到。换一个词，或者少写几个词。'
  return count >= 30 ? '最相关的30处' : `找到${count}处`
}

function addressOf(query: string): string {
  return query.trim() === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`
}
