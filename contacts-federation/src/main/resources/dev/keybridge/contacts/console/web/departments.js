// The tree of departments with what a run does to them. Each level is asked for when somebody opens it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { number, t } from './text.js';
import { Button, Card, Failure, Label, Loading, Pages, useAnswer } from './ui.js';

const PAGE = 100;
const COLORS = { CREATE: 'green', UPDATE: 'blue', RENAME: 'blue', MOVE: 'blue', REMOVE: 'red' };

function What({ node }) {
  return h(
    'span',
    { class: 'kb-what' },
    node.action && h(Label, { color: node.outcome === 'HELD' ? 'gold' : COLORS[node.action] }, t(`department.${node.action}`)),
    node.outcome === 'HELD' && h(Label, { color: 'gold' }, t('outcome.HELD')),
    node.outcome === 'FAILED' && h(Label, { color: 'red' }, t('outcome.FAILED')),
    node.formerName !== undefined && h('span', { class: 'kb-note' }, t('department.renamed', node.formerName)),
    node.moved && h('span', { class: 'kb-note' }, node.formerParent ? t('department.moved', node.formerParent) : t('department.movedFromTop')),
    node.joins > 0 && h(Label, { color: 'green' }, t('department.joins', number(node.joins))),
    node.leaves > 0 && h(Label, { color: 'orange' }, t('department.leaves', number(node.leaves))),
    node.changesBelow > 0 && h('span', { class: 'kb-note' }, t('department.below', number(node.changesBelow))),
  );
}

function Node({ node, api, run, changed }) {
  const [open, setOpen] = useState(false);
  return h(
    'li',
    { class: 'kb-node' },
    h(
      'div',
      { class: 'kb-node-line' },
      node.children > 0
        ? h(Button, { kind: 'plain', 'aria-expanded': open, 'aria-label': t(open ? 'department.close' : 'department.open', node.name), onClick: () => setOpen(!open) }, open ? '▾' : '▸')
        : h('span', { class: 'kb-leaf' }),
      h('span', { class: node.action === 'REMOVE' ? 'kb-removed' : undefined }, node.name),
      h('span', { class: 'kb-note' }, node.id),
      h(What, { node }),
    ),
    open && h(Level, { parent: node.id, api, run, changed }),
  );
}

function Level({ parent, api, run, changed }) {
  const [first, setFirst] = useState(0);
  const { answer, failure } = useAnswer(() => api.page(`/runs/${run.id}/departments`, { parent, changed, first, max: PAGE }), [run.id, changed, first]);
  return [
    h(Failure, { failure }),
    answer === undefined && !failure && h(Loading),
    answer?.total === 0 && h('p', { class: 'kb-note' }, t('department.none')),
    answer?.total > PAGE && h(Pages, { first, max: PAGE, total: answer.total, onFirst: setFirst }),
    answer?.total > 0 &&
      h(
        'ul',
        { class: 'kb-tree', 'aria-label': parent === undefined ? t('departments') : undefined },
        answer.rows.map((node) => h(Node, { key: node.id, node, api, run, changed })),
      ),
  ];
}

export function Departments({ api, run }) {
  const [changed, setChanged] = useState(true);
  return h(
    Card,
    {
      title: t('departments'),
      actions: h('label', { class: 'pf-v5-c-check' }, h('input', { type: 'checkbox', class: 'pf-v5-c-check__input', checked: changed, onChange: (event) => setChanged(event.target.checked) }), h('span', { class: 'pf-v5-c-check__label' }, t('departments.changed'))),
    },
    h(Level, { key: changed, api, run, changed }),
  );
}
