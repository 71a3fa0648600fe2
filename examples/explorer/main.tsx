import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followLinks } from './url/follow-links.ts';
import { keepScroll } from './url/scroll.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/masthead.css';
import './styles/filter.css';
import './styles/statement.css';
import './styles/views.css';
import './styles/plots.css';

const root = document.getElementById('explorer');
if (!root) throw new Error('The page has no place for the explorer.');
followLinks(document.body);
keepScroll();
createRoot(root).render(<App />);
