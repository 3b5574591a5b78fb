@_exported public import Matching
@_exported public import WatchLists
