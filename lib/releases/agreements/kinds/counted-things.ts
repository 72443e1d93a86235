/** Things that are ordered by number: an order of these is no mere supply. */
import { oneLine } from "../../text/one-line";

/** Things that are ordered by number. */
export const COUNTED = oneLine`
  (?:aircraft|airplanes?|aeroplanes|planes?|jets?|helicopters?|ships?|vessels?|carriers?|tankers?|ferries
    |ferry|buses|trucks?|vans?|cars?|vehicles?|trains?|trainsets|locomotives?|trams?|machines?|excavators?
    |tractors?|satellites?|engines?|cranes?|boats?|drones?|robots?|containerships|bulkers?|newbuilds?|units
    |fighters?|tanks|howitzers|submarines?|frigates?|launchers|missiles|dredgers?|[a-z]{3,}max(?:es)?
    |boxships?|e-buses|ro-pax|tugs?|lifeboats|turboprops?|narrowbod(?:y|ies)|widebod(?:y|ies)|coaches
    |wagons|railcars|freighters|airliners|harvesters|turbines|simulators|combines|radars?|scanners|dozers
    |loaders|rigs|elevators|escalators|motorcycles|motorbikes|scooters|bicycles|minibuses|ambulances
    |trolleybuses|rockets|airships|hovercraft|barges|yachts|balloons|presses|welders|mowers)
`;
