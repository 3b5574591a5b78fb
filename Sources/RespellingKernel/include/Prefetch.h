/// Memory that is waited for.
#ifndef NISBA_PREFETCH_H
#define NISBA_PREFETCH_H

/// Begins to load what lies at a place that is read soon; any place may be named.
static inline void nisba_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
