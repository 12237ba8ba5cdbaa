/** SUMMARY.md of GitBook, mdBook and the like: which pages there are, what they are called, and in which order. */
import type { List, ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { createParser } from '../../syntax/parser.ts';

export interface SummaryPage {
  title: string;
  /** Seen from the summary; absent: only a heading for what stands below it. */
  href?: string;
  pages: readonly SummaryPage[];
}

/** Groups are pages without an address. */
export function readSummary(text: string): SummaryPage[] {
  const top: SummaryPage[] = [];
  let into = top;
  let isFirst = true;
  for (const node of createParser({ breaks: false }).parse(text).children) {
    if (node.type === 'heading') {
      // The first one says that this is a table of contents.
      if (isFirst && node.depth === 1) into = top;
      else {
        const pages: SummaryPage[] = [];
        top.push({ title: toString(node, { includeHtml: false }).trim(), pages });
        into = pages;
      }
      isFirst = false;
    } else if (node.type === 'list') into.push(...pagesOf(node));
    else if (node.type === 'paragraph') into.push(...node.children.flatMap(pageOfLink));
  }
  return top;
}

function pagesOf(list: List): SummaryPage[] {
  return list.children.flatMap((item: ListItem): SummaryPage[] => {
    const pages = item.children.flatMap((child) => (child.type === 'list' ? pagesOf(child) : []));
    const said = item.children.find((child) => child.type === 'paragraph');
    const [page] = said?.children.flatMap(pageOfLink) ?? [];
    if (page !== undefined) return [{ ...page, pages }];
    const title = said === undefined ? '' : toString(said, { includeHtml: false }).trim();
    return title === '' ? pages : [{ title, pages }];
  });
}

function pageOfLink(node: Nodes): SummaryPage[] {
  if (node.type !== 'link') return [];
  const title = toString(node, { includeHtml: false }).trim();
  return [{ title: title === '' ? node.url : title, href: node.url, pages: [] }];
}
