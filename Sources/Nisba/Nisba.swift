/// What `import Nisba` brings: matching names, reading watch lists, and the types they show.
@_exported public import Identity
@_exported public import Matching
@_exported public import NameAnatomy
@_exported public import Romanization
@_exported public import WatchLists
